import { awscdk, javascript } from 'projen';

/** The packages of the SDK. Those without a version here have an exact version in package.json, which the upgrade changes. */
export const SDK_DEPENDENCIES = [
  // The handler's bundle contains these. It is part of the released package.
  '@aws-sdk/client-customer-profiles',
  '@aws-sdk/credential-provider-env@^3',
  '@smithy/node-http-handler@^4',
  '@smithy/types@^4',
  '@smithy/util-retry@^4',
  // The command line tool reads deployed stacks with it.
  '@aws-sdk/client-cloudformation',
  // The tests of docs/recovery.md read logs with it.
  '@aws-sdk/client-cloudwatch-logs',
  // The provider framework of aws-cdk-lib gets these two from the Lambda runtime. Local AWS must provide them.
  '@aws-sdk/client-lambda',
  '@aws-sdk/client-sfn',
];

/** The upgrades of all other dependencies. */
export const UPGRADES: javascript.UpgradeDependenciesOptions = {
  // Most compromised versions are detected within days.
  cooldown: 7,
  exclude: SDK_DEPENDENCIES.map(nameOf),
  workflowOptions: { schedule: javascript.UpgradeDependenciesSchedule.WEEKLY },
};

/**
 * Upgrades the SDK without a cool-down, because users need a new member of the service within a week. If the construct
 * does not support the member, a test of the pull request fails and names it.
 */
export function upgradeSdk(project: awscdk.AwsCdkConstructLibrary): void {
  new javascript.UpgradeDependencies(project, {
    taskName: 'upgrade-sdk',
    include: SDK_DEPENDENCIES.map(nameOf),
    // A fix causes a release. The handler's bundle contains the SDK.
    semanticCommit: 'fix',
    pullRequestTitle: 'upgrade the SDK that the handler is built with',
    pullRequestDescription: 'Upgrades the SDK client of Customer Profiles. A test fails if the service has a member that the construct does not know. Add the member here.',
    workflowOptions: { schedule: javascript.UpgradeDependenciesSchedule.WEEKLY },
  });
}

/** The name of a dependency, without its version. */
function nameOf(dependency: string): string {
  return dependency.replace(/(?<=.)@.*$/, '');
}
