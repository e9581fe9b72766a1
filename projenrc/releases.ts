import { awscdk, ReleasableCommits } from 'projen';

/** The Node version of releases: the first whose npm publishes by OpenID Connect, without a token. */
export const RELEASE_NODE_VERSION = '24';

/** When a version is released, and to which registries. docs/releasing.md describes the settings outside of the repository. */
export const RELEASES = {
  // Each push to main with a feature or a fix is a release. Its changelog is the text of the GitHub release.
  releasableCommits: ReleasableCommits.featuresAndFixes(),
  // The registries trust this environment of this workflow. The settings of the repository define who can release.
  releaseEnvironment: 'release',
  releaseFailureIssue: true,
  // The first release is 0.1.0. Later versions follow from the commits.
  nextVersionCommand: 'node -p "process.env.VERSION === \'0.0.0\' ? \'0.1.0\' : \'\'"',
  // Exact versions, because these packages run with permission to publish.
  jsiiReleaseVersion: '0.2.1061',
  workflowNodeVersion: RELEASE_NODE_VERSION,
  npmTrustedPublishing: true,
  npmProvenance: true,

  publishToPypi: { distName: 'cdk-customer-profiles', module: 'cdk_customer_profiles', trustedPublishing: true },
  // Maven Central has no trusted publishing. It requires a user token and a signature.
  publishToMaven: {
    javaPackage: 'io.github.cdkcustomerprofiles',
    mavenGroupId: 'io.github.cdkcustomerprofiles',
    mavenArtifactId: 'cdk-customer-profiles',
  },
  // The registry of Go is a repository. The SSH key of the secret can only write to that repository.
  publishToGo: {
    moduleName: 'github.com/cdk-customer-profiles/cdk-customer-profiles-go',
    packageName: 'cdkcustomerprofiles',
    githubUseSsh: true,
    githubDeployKeySecret: 'GO_GITHUB_DEPLOY_KEY',
  },
  publishToNuget: { dotNetNamespace: 'CdkCustomerProfiles', packageId: 'CdkCustomerProfiles', trustedPublishing: true },
} satisfies Partial<awscdk.AwsCdkConstructLibraryOptions>;
