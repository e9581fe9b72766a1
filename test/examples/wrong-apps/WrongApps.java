package com.example.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdkcustomerprofiles.ObjectTypeMapping;
import io.github.cdkcustomerprofiles.ObjectTypeTemplate;
import io.github.cdkcustomerprofiles.ProfileObjectType;
import io.github.cdkcustomerprofiles.ProfileObjectTypeProvider;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.kms.Alias;

/** Synthesizes each invalid app, and prints the error messages by rule. */
public final class WrongApps {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WrongApps() {
    }

    public static void main(final String[] arguments) throws IOException {
        Map<String, String> messages = new LinkedHashMap<>();
        JSON.readTree(new File(arguments[0])).fields().forEachRemaining(entry -> {
            try {
                make(entry.getValue().get("mapping"), entry.getValue().path("properties"));
            } catch (RuntimeException error) {
                messages.put(entry.getKey(), error.getMessage());
            }
        });
        System.out.println(JSON.writeValueAsString(messages));
    }

    private static void make(final JsonNode mapping, final JsonNode properties) {
        App app = new App();
        Stack stack = new Stack(app, "Shop");
        for (String id : properties.has("isTwice") ? List.of("Orders", "OrdersAgain") : List.of("Orders")) {
            ProfileObjectType.Builder orders = ProfileObjectType.Builder.create(stack, id)
                    .objectTypeName(properties.path("objectTypeName").asText("ShopOrder"))
                    .mapping(mapping == null
                            ? ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR)
                            : ObjectTypeMapping.fromJson(JSON.convertValue(mapping, Map.class)));
            if (!properties.has("hasNoDomain")) {
                orders.domainName(properties.path("domainName").asText("retail"));
            }
            if (properties.has("owner")) {
                orders.owner(properties.get("owner").asText());
            }
            if (properties.has("description")) {
                orders.description(properties.get("description").asText());
            }
            if (properties.has("expirationDays")) {
                orders.expiration(Duration.days(properties.get("expirationDays").asInt()));
            }
            if (properties.has("serviceTimeoutMinutes")) {
                orders.serviceTimeout(Duration.minutes(properties.get("serviceTimeoutMinutes").asInt()));
            }
            if (properties.has("isSnapshot")) {
                orders.removalPolicy(RemovalPolicy.SNAPSHOT);
            }
            if (properties.has("encryptionKeyAlias")) {
                orders.encryptionKey(Alias.fromAliasName(stack, "Key", properties.get("encryptionKeyAlias").asText()));
            }
            if (properties.has("domainEncryptionKeyAlias")) {
                orders.domainEncryptionKey(Alias.fromAliasName(stack, "DomainKey", properties.get("domainEncryptionKeyAlias").asText()));
            }
            if (properties.has("providerRegion")) {
                Environment environment = Environment.builder().region(properties.get("providerRegion").asText()).build();
                Stack elsewhere = new Stack(app, "Elsewhere", StackProps.builder().env(environment).build());
                orders.provider(new ProfileObjectTypeProvider(elsewhere, "Provider"));
            }
            if (properties.has("maxProfileObjectCount")) {
                orders.maxProfileObjectCount(properties.get("maxProfileObjectCount").asInt());
                orders.sourcePriority(properties.get("sourcePriority").asInt());
            }
            if (properties.has("tags")) {
                orders.tags(JSON.convertValue(properties.get("tags"), Map.class));
            }
            orders.build();
        }
        app.synth();
    }
}
