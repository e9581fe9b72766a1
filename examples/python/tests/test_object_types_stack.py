import re

import pytest
from aws_cdk import App, Mixins, Stack
from aws_cdk.assertions import Match, Template
from aws_cdk.aws_customerprofiles import CfnObjectType
from cdk_customer_profiles import (
    FieldSource,
    ObjectTypeField,
    ObjectTypeKey,
    ObjectTypeMapping,
    ObjectTypeRules,
    StandardIdentifier,
)

from shop.domain_stack import DomainStack
from shop.object_types_stack import MAPPINGS, ObjectTypesStack

OBJECT_TYPE = "Custom::CustomerProfilesObjectType"


def template(release: int = 1) -> Template:
    app = App()
    domain = DomainStack(app, "ShopDomain").domain
    return Template.from_stack(ObjectTypesStack(app, "ShopObjectTypes", domain=domain, release=release))


def test_the_orders_are_mapped_in_the_app():
    template().has_resource_properties(OBJECT_TYPE, {
        "ObjectTypeName": "ShopOrder",
        "Fields": {
            "orderId": {"Source": "_source.id", "Target": "_order.Attributes.shopOrderId"},
            "email": {"Source": "_source.email", "Target": "_order.CustomerEmail", "ContentType": "EMAIL_ADDRESS"},
            "status": Match.absent(),
        },
        "Keys": {"shopOrderId": [{"FieldNames": ["orderId"], "StandardIdentifiers": ["UNIQUE", "ORDER"]}]},
        "ExpirationDays": 730,
    })


def test_release_2_adds_the_status_of_an_order():
    template(release=2).has_resource_properties(OBJECT_TYPE, {
        "ObjectTypeName": "ShopOrder",
        "Fields": {"status": {"Source": "_source.fulfillment_status", "Target": "_order.FulfillmentStatus"}},
    })


def test_reservations_and_contacts_come_from_files():
    for object_type_name, field in [("HotelReservation", "ConfirmationNumber"), ("CrmContact", "emailAddress")]:
        template().has_resource_properties(OBJECT_TYPE, {
            "ObjectTypeName": object_type_name, "Fields": {field: Match.any_value()},
        })


def test_ctr_is_adopted_from_amazon_connect():
    template().has_resource_properties(OBJECT_TYPE, {"ObjectTypeName": "CTR", "AdoptExisting": True})


def test_every_object_type_is_retained():
    template().all_resources(OBJECT_TYPE, {"DeletionPolicy": Match.string_like_regexp("^Retain")})


def contacts_as_l1(app: App, object_type_name: str) -> CfnObjectType:
    mapping = ObjectTypeMapping.from_file(str(MAPPINGS / "crm-contact.json"))
    return CfnObjectType(
        Stack(app, "L1"),
        "Contacts",
        domain_name="shop",
        object_type_name=object_type_name,
        description="Contacts of the CRM",
        fields=mapping.cfn_fields,
        keys=mapping.cfn_keys,
    )


def test_an_l1_uses_the_same_mapping():
    contacts = contacts_as_l1(App(), "CrmContact")
    contacts.with_(ObjectTypeRules())
    Template.from_stack(contacts.stack).has_resource_properties("AWS::CustomerProfiles::ObjectType", {
        "Fields": Match.array_with([Match.object_like({"Name": "emailAddress"})]),
    })


def test_an_l1_is_checked_by_the_same_rules():
    app = App()
    contacts_as_l1(app, "2nd contact")
    Mixins.of(app).apply(ObjectTypeRules())
    with pytest.raises(RuntimeError, match=re.escape("[L1/Contacts] [objectTypeName]")):
        app.synth()


def test_a_wrong_mapping_is_an_error_that_says_what_to_do():
    with pytest.raises(RuntimeError) as error:
        ObjectTypeMapping.custom(
            fields={"orderId": ObjectTypeField(source=FieldSource.field("id"))},
            keys={
                "shopOrderId": [
                    ObjectTypeKey(
                        field_names=["orderID"],
                        standard_identifiers=[StandardIdentifier.UNIQUE, StandardIdentifier.PROFILE],
                    )
                ]
            },
        )
    assert str(error.value) == (
        'ObjectTypeError: [keyField] Key "shopOrderId" references field "orderID", which is not defined in this mapping. '
        'Did you mean "orderId"?'
    )
