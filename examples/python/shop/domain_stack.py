from aws_cdk import RemovalPolicy, Stack
from aws_cdk.aws_customerprofiles import CfnDomain
from constructs import Construct


class DomainStack(Stack):
    """The domain of the shop's profiles, in a separate stack, because it outlives the object types in it."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        self.domain = CfnDomain(self, "Domain", domain_name="shop", default_expiration_days=366)
        # Deleting a domain also deletes all its profiles and objects.
        self.domain.apply_removal_policy(RemovalPolicy.RETAIN)
