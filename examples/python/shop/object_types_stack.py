from pathlib import Path

from aws_cdk import CfnOutput, Duration, Stack, Token
from aws_cdk.aws_customerprofiles import CfnDomain
from cdk_customer_profiles import (
    FieldContentType,
    FieldSource,
    ObjectTypeField,
    ObjectTypeKey,
    ObjectTypeMapping,
    ObjectTypeTemplate,
    PredefinedKey,
    ProfileObjectType,
    StandardIdentifier,
    StandardOrder,
)
from constructs import Construct

MAPPINGS = Path(__file__).parent.parent / "mappings"


class ObjectTypesStack(Stack):
    """The object types. Release 2 changes the orders, release 3 can't be deployed."""

    def __init__(self, scope: Construct, construct_id: str, *, domain: CfnDomain, release: int, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        # Written in the app, with the vocabulary of the service. What is inside a dict is not converted by the jsii
        # runtime: ObjectTypeField(…) and ObjectTypeKey(…), not a dict.
        fields = {
            "orderId": ObjectTypeField(source=FieldSource.field("id"), target=StandardOrder.attribute("shopOrderId")),
            "total": ObjectTypeField(source=FieldSource.field("total_price"), target=StandardOrder.TOTAL_PRICE),
            "currency": ObjectTypeField(source=FieldSource.field("currency"), target=StandardOrder.CURRENCY),
            "email": ObjectTypeField(
                source=FieldSource.field("email"),
                target=StandardOrder.CUSTOMER_EMAIL,
                content_type=FieldContentType.EMAIL_ADDRESS,
            ),
        }
        if release >= 2:
            fields["status"] = ObjectTypeField(
                source=FieldSource.field("fulfillment_status"), target=StandardOrder.FULFILLMENT_STATUS
            )
        tags = {"source": "archive" if release >= 3 else "web-shop"}
        if release == 1:
            tags["trial"] = "yes"

        orders = ProfileObjectType(
            self,
            "Orders",
            domain=domain,
            object_type_name="ShopOrder",
            description="Orders of the web shop",
            mapping=ObjectTypeMapping.custom(
                allow_profile_creation=True,
                fields=fields,
                keys={
                    "shopOrderId": [
                        ObjectTypeKey(
                            field_names=["orderId"],
                            standard_identifiers=[StandardIdentifier.UNIQUE, StandardIdentifier.ORDER],
                        )
                    ],
                    PredefinedKey.EMAIL: [
                        ObjectTypeKey(field_names=["email"], standard_identifiers=[StandardIdentifier.PROFILE])
                    ],
                },
            ),
            expiration=Duration.days(90 if release >= 3 else 730),
            tags=tags,
        )

        # The service's own JSON, as `aws customer-profiles get-profile-object-type` prints it.
        ProfileObjectType(
            self,
            "Reservations",
            domain=domain,
            object_type_name="HotelReservation",
            description="Reservations of the hotel",
            mapping=ObjectTypeMapping.from_file(str(MAPPINGS / "hotel-reservation.json")),
        )
        ProfileObjectType(
            self,
            "Contacts",
            domain=domain,
            object_type_name="CrmContact",
            description="Contacts of the CRM",
            mapping=ObjectTypeMapping.from_file(str(MAPPINGS / "crm-contact.json")),
        )

        # Amazon Connect has made this one together with its own domain: it is adopted, not created.
        ProfileObjectType(
            self,
            "ContactTraceRecords",
            domain_name="connect-shop",
            object_type_name="CTR",
            description="Contact records, with profiles only for those who are known",
            mapping=ObjectTypeMapping.from_template(ObjectTypeTemplate.CTR_NO_INFERRED),
            adopt_existing=True,
        )

        if release >= 3:
            # The service rejects this expiration. The whole update is rolled back, including the change of the orders.
            archive = CfnDomain(self, "Archive", domain_name="shop-archive", default_expiration_days=5000)
            archive.node.add_dependency(orders)

        CfnOutput(self, "RoomForOrders", value=Token.as_string(orders.max_available_profile_object_count))
