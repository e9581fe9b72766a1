import * as path from 'node:path';
import { HAND_MADE_FUNCTION } from './contestants/custom-resource';
import { FunctionCode } from './function-process';
import { BUNDLE } from './measures/bundle';

const AWS_CDK_LIB = path.dirname(require.resolve('aws-cdk-lib/package.json'));

/** The functions that are behind the contestants. The SDK of all but the first comes from node_modules, as it does in Lambda. */
export const FUNCTIONS = {
  ours: { file: BUNDLE, exported: 'handler' },
  awsCustomResource: {
    file: path.join(AWS_CDK_LIB, 'custom-resource-handlers', 'dist', 'custom-resources', 'aws-custom-resource-handler', 'index.js'),
    exported: 'handler',
  },
  handMade: { file: path.join(HAND_MADE_FUNCTION, 'index.mjs'), exported: 'handler' },
  framework: { file: path.join(AWS_CDK_LIB, 'custom-resources', 'lib', 'provider-framework', 'runtime', 'framework.js'), exported: 'onEvent' },
} satisfies Record<string, FunctionCode>;
