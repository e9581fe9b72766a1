package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscustomerprofiles"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-customer-profiles/cdk-customer-profiles-go/cdkcustomerprofiles"
)

const objectType = "Custom::CustomerProfilesObjectType"

type properties = map[string]any

func template(release int) assertions.Template {
	app := awscdk.NewApp(nil)
	domain := NewDomainStack(app, "ShopDomain").Domain
	return assertions.Template_FromStack(NewObjectTypesStack(app, "ShopObjectTypes", domain, release), nil)
}

// What the assertions of aws-cdk-lib find wrong comes as a panic, and fails the test.
func expectObjectType(release int, expected properties) {
	template(release).HasResourceProperties(jsii.String(objectType), expected)
}

func TestOrdersAreMappedInTheApp(t *testing.T) {
	expectObjectType(1, properties{
		"ObjectTypeName": "ShopOrder",
		"Fields": properties{
			"orderId": properties{"Source": "_source.id", "Target": "_order.Attributes.shopOrderId"},
			"email":   properties{"Source": "_source.email", "Target": "_order.CustomerEmail", "ContentType": "EMAIL_ADDRESS"},
			"status":  assertions.Match_Absent(),
		},
		"Keys": properties{"shopOrderId": []properties{
			{"FieldNames": []string{"orderId"}, "StandardIdentifiers": []string{"UNIQUE", "ORDER"}},
		}},
		"ExpirationDays": 730,
	})
}

func TestRelease2AddsTheStatusOfAnOrder(t *testing.T) {
	expectObjectType(2, properties{
		"ObjectTypeName": "ShopOrder",
		"Fields":         properties{"status": properties{"Source": "_source.fulfillment_status", "Target": "_order.FulfillmentStatus"}},
	})
}

func TestReservationsAndContactsComeFromFiles(t *testing.T) {
	expectObjectType(1, properties{"ObjectTypeName": "HotelReservation", "Fields": properties{"ConfirmationNumber": assertions.Match_AnyValue()}})
	expectObjectType(1, properties{"ObjectTypeName": "CrmContact", "Fields": properties{"emailAddress": assertions.Match_AnyValue()}})
}

func TestCtrIsAdoptedFromAmazonConnect(t *testing.T) {
	expectObjectType(1, properties{"ObjectTypeName": "CTR", "AdoptExisting": true})
}

func TestEveryObjectTypeIsRetained(t *testing.T) {
	template(1).AllResources(jsii.String(objectType), properties{"DeletionPolicy": assertions.Match_StringLikeRegexp(jsii.String("^Retain"))})
}

func contactsAsL1(app awscdk.App, objectTypeName string) awscustomerprofiles.CfnObjectType {
	mapping := cdkcustomerprofiles.ObjectTypeMapping_FromFile(jsii.String("mappings/crm-contact.json"))
	return awscustomerprofiles.NewCfnObjectType(awscdk.NewStack(app, jsii.String("L1"), nil), jsii.String("Contacts"), &awscustomerprofiles.CfnObjectTypeProps{
		DomainName:     jsii.String("shop"),
		ObjectTypeName: jsii.String(objectTypeName),
		Description:    jsii.String("Contacts of the CRM"),
		Fields:         mapping.CfnFields(),
		Keys:           mapping.CfnKeys(),
	})
}

func TestL1UsesTheSameMapping(t *testing.T) {
	contacts := contactsAsL1(awscdk.NewApp(nil), "CrmContact")
	contacts.With(cdkcustomerprofiles.NewObjectTypeRules())
	assertions.Template_FromStack(contacts.Stack(), nil).HasResourceProperties(jsii.String("AWS::CustomerProfiles::ObjectType"), properties{
		"Fields": assertions.Match_ArrayWith(&[]any{assertions.Match_ObjectLike(&properties{"Name": "emailAddress"})}),
	})
}

func TestL1IsCheckedByTheSameRules(t *testing.T) {
	defer func() {
		if message := fmt.Sprint(recover()); !strings.Contains(message, "[L1/Contacts] [objectTypeName]") {
			t.Errorf("got %s", message)
		}
	}()
	app := awscdk.NewApp(nil)
	contactsAsL1(app, "2nd contact")
	awscdk.Mixins_Of(app, nil).Apply(cdkcustomerprofiles.NewObjectTypeRules())
	app.Synth(nil)
}

func TestWrongMappingIsAnErrorThatSaysWhatToDo(t *testing.T) {
	defer func() {
		sentence := `[keyField] Key "shopOrderId" references field "orderID", which is not defined in this mapping. Did you mean "orderId"?`
		if message := fmt.Sprint(recover()); !strings.Contains(message, sentence) {
			t.Errorf("got %s", message)
		}
	}()
	cdkcustomerprofiles.ObjectTypeMapping_Custom(&cdkcustomerprofiles.CustomObjectTypeMappingOptions{
		Fields: &map[string]*cdkcustomerprofiles.ObjectTypeField{
			"orderId": {Source: cdkcustomerprofiles.FieldSource_Field(jsii.String("id"))},
		},
		Keys: &map[string]*[]*cdkcustomerprofiles.ObjectTypeKey{
			"shopOrderId": {{
				FieldNames: jsii.Strings("orderID"),
				StandardIdentifiers: &[]cdkcustomerprofiles.StandardIdentifier{
					cdkcustomerprofiles.StandardIdentifier_UNIQUE(),
					cdkcustomerprofiles.StandardIdentifier_PROFILE(),
				},
			}},
		},
	})
}
