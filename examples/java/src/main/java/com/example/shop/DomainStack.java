package com.example.shop;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.customerprofiles.CfnDomain;
import software.constructs.Construct;

/** The domain of the shop's profiles, in a stack of its own: it lives longer than any object type in it. */
public class DomainStack extends Stack {
    private final CfnDomain domain;

    public DomainStack(final Construct scope, final String id) {
        super(scope, id);

        domain = CfnDomain.Builder.create(this, "Domain")
                .domainName("shop")
                .defaultExpirationDays(366)
                .build();
        // To delete a domain is to delete every profile and object in it.
        domain.applyRemovalPolicy(RemovalPolicy.RETAIN);
    }

    public CfnDomain getDomain() {
        return domain;
    }
}
