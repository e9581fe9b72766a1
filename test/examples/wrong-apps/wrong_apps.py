"""Makes each wrong app, and prints what its author is told, by the rule that it breaks."""

import json
import sys
from pathlib import Path

from aws_cdk import App, Duration, RemovalPolicy, Stack
from cdk_customer_profiles import ObjectTypeMapping, ObjectTypeTemplate, ProfileObjectType


def make(mapping=None, properties=None):
    properties = properties or {}
    app = App()
    stack = Stack(app, "Shop")
    for construct_id in ["Orders", "OrdersAgain"] if "isTwice" in properties else ["Orders"]:
        ProfileObjectType(
            stack,
            construct_id,
            domain_name=properties.get("domainName", "retail"),
            object_type_name=properties.get("objectTypeName", "ShopOrder"),
            description=properties.get("description"),
            mapping=ObjectTypeMapping.from_json(mapping) if mapping else ObjectTypeMapping.from_template(ObjectTypeTemplate.CTR),
            expiration=Duration.days(properties["expirationDays"]) if "expirationDays" in properties else None,
            service_timeout=Duration.minutes(properties["serviceTimeoutMinutes"]) if "serviceTimeoutMinutes" in properties else None,
            removal_policy=RemovalPolicy.SNAPSHOT if "isSnapshot" in properties else None,
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
