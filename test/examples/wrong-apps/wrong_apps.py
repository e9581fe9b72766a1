"""Makes each wrong app, and prints what its author is told, by the rule that it breaks."""

import json
import sys
from pathlib import Path

from aws_cdk import App, Duration, Environment, RemovalPolicy, Stack
from aws_cdk.aws_kms import Alias
from cdk_customer_profiles import ObjectTypeMapping, ObjectTypeTemplate, ProfileObjectType, ProfileObjectTypeProvider


def make(mapping=None, properties=None):
    properties = properties or {}
    app = App()
    stack = Stack(app, "Shop")

    def given(name, value_of):
        return value_of(properties[name]) if name in properties else None

    def provider_in(region):
        return ProfileObjectTypeProvider(Stack(app, "Elsewhere", env=Environment(region=region)), "Provider")

    for construct_id in ["Orders", "OrdersAgain"] if "isTwice" in properties else ["Orders"]:
        ProfileObjectType(
            stack,
            construct_id,
            domain_name=None if "hasNoDomain" in properties else properties.get("domainName", "retail"),
            owner=properties.get("owner"),
            object_type_name=properties.get("objectTypeName", "ShopOrder"),
            description=properties.get("description"),
            mapping=ObjectTypeMapping.from_json(mapping) if mapping else ObjectTypeMapping.from_template(ObjectTypeTemplate.CTR),
            expiration=given("expirationDays", Duration.days),
            service_timeout=given("serviceTimeoutMinutes", Duration.minutes),
            removal_policy=given("isSnapshot", lambda _: RemovalPolicy.SNAPSHOT),
            encryption_key=given("encryptionKeyAlias", lambda alias: Alias.from_alias_name(stack, "Key", alias)),
            domain_encryption_key=given("domainEncryptionKeyAlias", lambda alias: Alias.from_alias_name(stack, "DomainKey", alias)),
            provider=given("providerRegion", provider_in),
            max_profile_object_count=properties.get("maxProfileObjectCount"),
            source_priority=properties.get("sourcePriority"),
            tags=properties.get("tags"),
        )
    app.synth()


messages = {}
for rule, wrong in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")).items():
    try:
        make(**wrong)
    except RuntimeError as error:
        messages[rule] = str(error)
print(json.dumps(messages))
