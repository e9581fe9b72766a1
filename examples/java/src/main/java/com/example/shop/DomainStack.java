package com.example.shop;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.customerprofiles.CfnDomain;
import software.constructs.Construct;

/** The domain of the shop's profiles, in a separate stack, because it outlives the object types in it. */
public class DomainStack extends Stack {
    private final CfnDomain domain;

    public DomainStack(final Construct scope, final String id) {
        super(scope, id);

        domain = CfnDomain.Builder.create(this, "Domain")
                .domainName("shop")
                .defaultExpirationDays(366)
                .build();
        // Deleting a domain also deletes all its profiles and objects.
        domain.applyRemovalPolicy(RemovalPolicy.RETAIN);
    }

    public CfnDomain getDomain() {
        return domain;
    }
}
