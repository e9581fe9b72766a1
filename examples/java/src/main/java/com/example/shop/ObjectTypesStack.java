package com.example.shop;

import io.github.cdkcustomerprofiles.CustomObjectTypeMappingOptions;
import io.github.cdkcustomerprofiles.FieldContentType;
import io.github.cdkcustomerprofiles.FieldSource;
import io.github.cdkcustomerprofiles.ObjectTypeField;
import io.github.cdkcustomerprofiles.ObjectTypeKey;
import io.github.cdkcustomerprofiles.ObjectTypeMapping;
import io.github.cdkcustomerprofiles.ObjectTypeTemplate;
import io.github.cdkcustomerprofiles.PredefinedKey;
import io.github.cdkcustomerprofiles.ProfileObjectType;
import io.github.cdkcustomerprofiles.StandardIdentifier;
import io.github.cdkcustomerprofiles.StandardOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.customerprofiles.CfnDomain;
import software.constructs.Construct;

/** The object types. Release 2 changes the orders, release 3 can't be deployed. */
public class ObjectTypesStack extends Stack {
    public ObjectTypesStack(final Construct scope, final String id, final CfnDomain domain, final int release) {
        super(scope, id);

        // Written in the app, with the vocabulary of the service.
        ProfileObjectType orders = ProfileObjectType.Builder.create(this, "Orders")
                .domain(domain)
                .objectTypeName("ShopOrder")
                .description("Orders of the web shop")
                .mapping(ObjectTypeMapping.custom(CustomObjectTypeMappingOptions.builder()
                        .allowProfileCreation(true)
                        .fields(fieldsOfOrders(release))
                        .keys(Map.of(
                                "shopOrderId", List.of(ObjectTypeKey.builder()
                                        .fieldNames(List.of("orderId"))
                                        .standardIdentifiers(List.of(StandardIdentifier.UNIQUE, StandardIdentifier.ORDER))
                                        .build()),
                                PredefinedKey.EMAIL, List.of(ObjectTypeKey.builder()
                                        .fieldNames(List.of("email"))
                                        .standardIdentifiers(List.of(StandardIdentifier.PROFILE))
                                        .build())))
                        .build()))
                .expiration(Duration.days(release >= 3 ? 90 : 730))
                .tags(tagsOfOrders(release))
                .build();

        // The service's own JSON, as `aws customer-profiles get-profile-object-type` prints it.
        ProfileObjectType.Builder.create(this, "Reservations")
                .domain(domain)
                .objectTypeName("HotelReservation")
                .description("Reservations of the hotel")
                .mapping(ObjectTypeMapping.fromFile("mappings/hotel-reservation.json"))
                .build();
        ProfileObjectType.Builder.create(this, "Contacts")
                .domain(domain)
                .objectTypeName("CrmContact")
                .description("Contacts of the CRM")
                .mapping(ObjectTypeMapping.fromFile("mappings/crm-contact.json"))
                .build();

        // Amazon Connect has made this one together with its own domain: it is adopted, not created.
        ProfileObjectType.Builder.create(this, "ContactTraceRecords")
                .domainName("connect-shop")
                .objectTypeName("CTR")
                .description("Contact records, with profiles only for those who are known")
                .mapping(ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR_NO_INFERRED))
                .adoptExisting(true)
                .build();

        if (release >= 3) {
            // The service rejects this expiration. The whole update is rolled back, including the change of the orders.
            CfnDomain archive = CfnDomain.Builder.create(this, "Archive")
                    .domainName("shop-archive")
                    .defaultExpirationDays(5000)
                    .build();
            archive.getNode().addDependency(orders);
        }

        CfnOutput.Builder.create(this, "RoomForOrders")
                .value(Token.asString(orders.getMaxAvailableProfileObjectCount()))
                .build();
    }

    private static Map<String, ObjectTypeField> fieldsOfOrders(final int release) {
        Map<String, ObjectTypeField> fields = new HashMap<>(Map.of(
                "orderId", ObjectTypeField.builder()
                        .source(FieldSource.field("id"))
                        .target(StandardOrder.attribute("shopOrderId"))
                        .build(),
                "total", ObjectTypeField.builder()
                        .source(FieldSource.field("total_price"))
                        .target(StandardOrder.TOTAL_PRICE)
                        .build(),
                "currency", ObjectTypeField.builder()
                        .source(FieldSource.field("currency"))
                        .target(StandardOrder.CURRENCY)
                        .build(),
                "email", ObjectTypeField.builder()
                        .source(FieldSource.field("email"))
                        .target(StandardOrder.CUSTOMER_EMAIL)
                        .contentType(FieldContentType.EMAIL_ADDRESS)
                        .build()));
        if (release >= 2) {
            fields.put("status", ObjectTypeField.builder()
                    .source(FieldSource.field("fulfillment_status"))
                    .target(StandardOrder.FULFILLMENT_STATUS)
                    .build());
        }
        return fields;
    }

    private static Map<String, String> tagsOfOrders(final int release) {
        if (release == 1) {
            return Map.of("source", "web-shop", "trial", "yes");
        }
        return Map.of("source", release >= 3 ? "archive" : "web-shop");
    }
}
