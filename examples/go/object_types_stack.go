package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscustomerprofiles"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-customer-profiles/cdk-customer-profiles-go/cdkcustomerprofiles"
)

// NewObjectTypesStack has the object types. Release 2 changes the orders, release 3 can't be deployed.
func NewObjectTypesStack(scope constructs.Construct, id string, domain awscustomerprofiles.CfnDomain, release int) awscdk.Stack {
	stack := awscdk.NewStack(scope, jsii.String(id), nil)

	expirationDays := 730.0
	if release >= 3 {
		expirationDays = 90
	}

	// Written in the app, with the vocabulary of the service.
	orders := cdkcustomerprofiles.NewProfileObjectType(stack, jsii.String("Orders"), &cdkcustomerprofiles.ProfileObjectTypeProps{
		Domain:         domain,
		ObjectTypeName: jsii.String("ShopOrder"),
		Description:    jsii.String("Orders of the web shop"),
		Mapping: cdkcustomerprofiles.ObjectTypeMapping_Custom(&cdkcustomerprofiles.CustomObjectTypeMappingOptions{
			AllowProfileCreation: jsii.Bool(true),
			Fields:               fieldsOfOrders(release),
			Keys: &map[string]*[]*cdkcustomerprofiles.ObjectTypeKey{
				"shopOrderId": {{
					FieldNames: jsii.Strings("orderId"),
					StandardIdentifiers: &[]cdkcustomerprofiles.StandardIdentifier{
						cdkcustomerprofiles.StandardIdentifier_UNIQUE(),
						cdkcustomerprofiles.StandardIdentifier_ORDER(),
					},
				}},
				*cdkcustomerprofiles.PredefinedKey_EMAIL(): {{
					FieldNames:          jsii.Strings("email"),
					StandardIdentifiers: &[]cdkcustomerprofiles.StandardIdentifier{cdkcustomerprofiles.StandardIdentifier_PROFILE()},
				}},
			},
		}),
		Expiration: awscdk.Duration_Days(jsii.Number(expirationDays)),
		Tags:       tagsOfOrders(release),
	})

	// The service's own JSON, as `aws customer-profiles get-profile-object-type` prints it.
	cdkcustomerprofiles.NewProfileObjectType(stack, jsii.String("Reservations"), &cdkcustomerprofiles.ProfileObjectTypeProps{
		Domain:         domain,
		ObjectTypeName: jsii.String("HotelReservation"),
		Description:    jsii.String("Reservations of the hotel"),
		Mapping:        cdkcustomerprofiles.ObjectTypeMapping_FromFile(jsii.String("mappings/hotel-reservation.json")),
	})
	cdkcustomerprofiles.NewProfileObjectType(stack, jsii.String("Contacts"), &cdkcustomerprofiles.ProfileObjectTypeProps{
		Domain:         domain,
		ObjectTypeName: jsii.String("CrmContact"),
		Description:    jsii.String("Contacts of the CRM"),
		Mapping:        cdkcustomerprofiles.ObjectTypeMapping_FromFile(jsii.String("mappings/crm-contact.json")),
	})

	// Amazon Connect has made this one together with its own domain: it is adopted, not created.
	cdkcustomerprofiles.NewProfileObjectType(stack, jsii.String("ContactTraceRecords"), &cdkcustomerprofiles.ProfileObjectTypeProps{
		DomainName:     jsii.String("connect-shop"),
		ObjectTypeName: jsii.String("CTR"),
		Description:    jsii.String("Contact records, with profiles only for those who are known"),
		Mapping:        cdkcustomerprofiles.ObjectTypeMapping_FromTemplate(cdkcustomerprofiles.ObjectTypeTemplate_CTR_NO_INFERRED()),
		AdoptExisting:  jsii.Bool(true),
	})

	if release >= 3 {
		// The service rejects this expiration. The whole update is rolled back, including the change of the orders.
		archive := awscustomerprofiles.NewCfnDomain(stack, jsii.String("Archive"), &awscustomerprofiles.CfnDomainProps{
			DomainName:            jsii.String("shop-archive"),
			DefaultExpirationDays: jsii.Number(5000),
		})
		archive.Node().AddDependency(orders)
	}

	awscdk.NewCfnOutput(stack, jsii.String("RoomForOrders"), &awscdk.CfnOutputProps{
		Value: awscdk.Token_AsString(orders.MaxAvailableProfileObjectCount(), nil),
	})

	return stack
}

func fieldsOfOrders(release int) *map[string]*cdkcustomerprofiles.ObjectTypeField {
	fields := map[string]*cdkcustomerprofiles.ObjectTypeField{
		"orderId": {
			Source: cdkcustomerprofiles.FieldSource_Field(jsii.String("id")),
			Target: cdkcustomerprofiles.StandardOrder_Attribute(jsii.String("shopOrderId")),
		},
		"total": {
			Source: cdkcustomerprofiles.FieldSource_Field(jsii.String("total_price")),
			Target: cdkcustomerprofiles.StandardOrder_TOTAL_PRICE(),
		},
		"currency": {
			Source: cdkcustomerprofiles.FieldSource_Field(jsii.String("currency")),
			Target: cdkcustomerprofiles.StandardOrder_CURRENCY(),
		},
		"email": {
			Source:      cdkcustomerprofiles.FieldSource_Field(jsii.String("email")),
			Target:      cdkcustomerprofiles.StandardOrder_CUSTOMER_EMAIL(),
			ContentType: cdkcustomerprofiles.FieldContentType_EMAIL_ADDRESS(),
		},
	}
	if release >= 2 {
		fields["status"] = &cdkcustomerprofiles.ObjectTypeField{
			Source: cdkcustomerprofiles.FieldSource_Field(jsii.String("fulfillment_status")),
			Target: cdkcustomerprofiles.StandardOrder_FULFILLMENT_STATUS(),
		}
	}
	return &fields
}

func tagsOfOrders(release int) *map[string]*string {
	tags := map[string]*string{"source": jsii.String("web-shop")}
	if release == 1 {
		tags["trial"] = jsii.String("yes")
	}
	if release >= 3 {
		tags["source"] = jsii.String("archive")
	}
	return &tags
}
