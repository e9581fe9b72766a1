package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
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

func TestWrongMappingIsAnErrorThatSaysWhatToDo(t *testing.T) {
	defer func() {
		sentence := `[keyField] key "shopOrderId" names field "orderID", which this mapping doesn't have: name "orderId", or add the field.`
		if message := fmt.Sprint(recover()); !strings.Contains(message, sentence) {
			t.Errorf("got %s", message)
		}
	}()
	cdkcustomerprofiles.ObjectTypeMapping_Custom(&cdkcustomerprofiles.CustomObjectTypeMappingProps{
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
