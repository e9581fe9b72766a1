#!/usr/bin/env python3
from aws_cdk import App, Tags

from shop.domain_stack import DomainStack
from shop.object_types_stack import ObjectTypesStack

app = App()

# `cdk deploy -c release=2` is the app after a change, `-c release=3` the app after a change that cannot be deployed.
release = int(app.node.try_get_context("release") or 1)

domain_stack = DomainStack(app, "ShopDomain")
object_types = ObjectTypesStack(app, "ShopObjectTypes", domain=domain_stack.domain, release=release)

Tags.of(object_types).add("team", "shop" if release == 1 else "web-shop")

app.synth()
