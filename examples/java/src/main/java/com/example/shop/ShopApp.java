package com.example.shop;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Tags;

public final class ShopApp {
    private ShopApp() {
    }

    public static void main(final String[] arguments) {
        App app = new App();

        // `cdk deploy -c release=2` is the app after a change, `-c release=3` the app after a change that cannot be deployed.
        Object context = app.getNode().tryGetContext("release");
        int release = context == null ? 1 : Integer.parseInt(context.toString());

        DomainStack domainStack = new DomainStack(app, "ShopDomain");
        ObjectTypesStack objectTypes = new ObjectTypesStack(app, "ShopObjectTypes", domainStack.getDomain(), release);

        Tags.of(objectTypes).add("team", release == 1 ? "shop" : "web-shop");

        app.synth();
    }
}
