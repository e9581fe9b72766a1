import { awscdk, javascript } from 'projen';

/** The parts of the SDK. Where no version is named here, package.json holds an exact one, which the upgrade changes. */
export const SDK_DEPENDENCIES = [
  // What the handler is made of: the bundle is part of the released package.
  '@aws-sdk/client-customer-profiles',
  '@aws-sdk/credential-provider-env@^3',
  '@smithy/node-http-handler@^4',
  '@smithy/types@^4',
  '@smithy/util-retry@^4',
  // How the command line tool reads deployed stacks.
  '@aws-sdk/client-cloudformation',
  // How the tests of docs/operations.md read logs.
  '@aws-sdk/client-cloudwatch-logs',
  // The provider framework of aws-cdk-lib takes these two from the Lambda runtime; the local one has to provide them.
  '@aws-sdk/client-lambda',
  '@aws-sdk/client-sfn',
];

/**
 * The SDK has no cool-down: what the service learns is to reach users within a week. Where the service has a member
 * that the construct doesn't know, a test of the pull request fails and names it.
 */
export function upgradeSdk(project: awscdk.AwsCdkConstructLibrary): void {
  new javascript.UpgradeDependencies(project, {
    taskName: 'upgrade-sdk',
    include: SDK_DEPENDENCIES.map(nameOf),
    // The handler's bundle changes with it: that is released.
    semanticCommit: 'fix',
    pullRequestTitle: 'upgrade the SDK that the handler is built with',
    pullRequestDescription: 'Upgrades the SDK client of Customer Profiles. A test fails where the service has a member that the construct does not know: add it here.',
    workflowOptions: { schedule: javascript.UpgradeDependenciesSchedule.WEEKLY },
  });
}

/** The name of a dependency, without its version. */
export function nameOf(dependency: string): string {
  return dependency.replace(/(?<=.)@.*$/, '');
}
