package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkcustomerprofiles.CustomObjectTypeMappingOptions;
import io.github.cdkcustomerprofiles.FieldSource;
import io.github.cdkcustomerprofiles.ObjectTypeField;
import io.github.cdkcustomerprofiles.ObjectTypeKey;
import io.github.cdkcustomerprofiles.ObjectTypeMapping;
import io.github.cdkcustomerprofiles.ObjectTypeRules;
import io.github.cdkcustomerprofiles.StandardIdentifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Mixins;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.customerprofiles.CfnObjectType;

class ObjectTypesStackTest {
    private static final String OBJECT_TYPE = "Custom::CustomerProfilesObjectType";

    private static Template template(final int release) {
        App app = new App();
        DomainStack domainStack = new DomainStack(app, "ShopDomain");
        return Template.fromStack(new ObjectTypesStack(app, "ShopObjectTypes", domainStack.getDomain(), release));
    }

    @Test
    void ordersAreMappedInTheApp() {
        template(1).hasResourceProperties(OBJECT_TYPE, Map.of(
                "ObjectTypeName", "ShopOrder",
                "Fields", Map.of(
                        "orderId", Map.of("Source", "_source.id", "Target", "_order.Attributes.shopOrderId"),
                        "email", Map.of("Source", "_source.email", "Target", "_order.CustomerEmail", "ContentType", "EMAIL_ADDRESS"),
                        "status", Match.absent()),
                "Keys", Map.of("shopOrderId", List.of(Map.of(
                        "FieldNames", List.of("orderId"), "StandardIdentifiers", List.of("UNIQUE", "ORDER")))),
                "ExpirationDays", 730));
    }

    @Test
    void release2AddsTheStatusOfAnOrder() {
        template(2).hasResourceProperties(OBJECT_TYPE, Map.of(
                "ObjectTypeName", "ShopOrder",
                "Fields", Map.of("status", Map.of("Source", "_source.fulfillment_status", "Target", "_order.FulfillmentStatus"))));
    }

    @Test
    void reservationsAndContactsComeFromFiles() {
        Template template = template(1);
        template.hasResourceProperties(OBJECT_TYPE, Map.of(
                "ObjectTypeName", "HotelReservation", "Fields", Map.of("ConfirmationNumber", Match.anyValue())));
        template.hasResourceProperties(OBJECT_TYPE, Map.of(
                "ObjectTypeName", "CrmContact", "Fields", Map.of("emailAddress", Match.anyValue())));
    }

    @Test
    void ctrIsAdoptedFromAmazonConnect() {
        template(1).hasResourceProperties(OBJECT_TYPE, Map.of("ObjectTypeName", "CTR", "AdoptExisting", true));
    }

    @Test
    void everyObjectTypeIsRetained() {
        template(1).allResources(OBJECT_TYPE, Map.of("DeletionPolicy", Match.stringLikeRegexp("^Retain")));
    }

    private static CfnObjectType contactsAsL1(final App app, final String objectTypeName) {
        ObjectTypeMapping mapping = ObjectTypeMapping.fromFile("mappings/crm-contact.json");
        return CfnObjectType.Builder.create(new Stack(app, "L1"), "Contacts")
                .domainName("shop")
                .objectTypeName(objectTypeName)
                .description("Contacts of the CRM")
                .fields(mapping.getCfnFields())
                .keys(mapping.getCfnKeys())
                .build();
    }

    @Test
    void anL1UsesTheSameMapping() {
        CfnObjectType contacts = contactsAsL1(new App(), "CrmContact");
        contacts.with(new ObjectTypeRules());

        Template.fromStack(contacts.getStack()).hasResourceProperties("AWS::CustomerProfiles::ObjectType", Map.of(
                "Fields", Match.arrayWith(List.of(Match.objectLike(Map.of("Name", "emailAddress"))))));
    }

    @Test
    void anL1IsCheckedByTheSameRules() {
        App app = new App();
        contactsAsL1(app, "2nd contact");
        Mixins.of(app).apply(new ObjectTypeRules());

        RuntimeException error = assertThrows(RuntimeException.class, app::synth);

        assertTrue(error.getMessage().contains("[L1/Contacts] [objectTypeName]"), error.getMessage());
    }

    @Test
    void wrongMappingIsAnErrorThatSaysWhatToDo() {
        CustomObjectTypeMappingOptions wrong = CustomObjectTypeMappingOptions.builder()
                .fields(Map.of("orderId", ObjectTypeField.builder().source(FieldSource.field("id")).build()))
                .keys(Map.of("shopOrderId", List.of(ObjectTypeKey.builder()
                        .fieldNames(List.of("orderID"))
                        .standardIdentifiers(List.of(StandardIdentifier.UNIQUE, StandardIdentifier.PROFILE))
                        .build())))
                .build();

        RuntimeException error = assertThrows(RuntimeException.class, () -> ObjectTypeMapping.custom(wrong));

        // What follows is the stack trace of the jsii runtime.
        assertEquals("ObjectTypeError: [keyField] Key \"shopOrderId\" references field \"orderID\", which is not defined "
                + "in this mapping. Did you mean \"orderId\"?", error.getMessage().lines().findFirst().orElseThrow());
    }
}
