from aws_cdk import RemovalPolicy, Stack
from aws_cdk.aws_customerprofiles import CfnDomain
from constructs import Construct


class DomainStack(Stack):
    """The domain of the shop's profiles, in a stack of its own: it lives longer than any object type in it."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        self.domain = CfnDomain(self, "Domain", domain_name="shop", default_expiration_days=366)
        # To delete a domain is to delete every profile and object in it.
        self.domain.apply_removal_policy(RemovalPolicy.RETAIN)
