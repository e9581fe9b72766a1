import * as path from 'node:path';
import { HANDWRITTEN_FUNCTION } from './contestants/custom-resource';
import { FunctionCode } from './function-process';
import { BUNDLE } from './measures/bundle';

const AWS_CDK_LIB = path.dirname(require.resolve('aws-cdk-lib/package.json'));

/** The functions of the contestants. All but the first load the SDK from node_modules, as in Lambda. */
export const FUNCTIONS = {
  ours: { file: BUNDLE, exported: 'handler' },
  awsCustomResource: {
    file: path.join(AWS_CDK_LIB, 'custom-resource-handlers', 'dist', 'custom-resources', 'aws-custom-resource-handler', 'index.js'),
    exported: 'handler',
  },
  handwritten: { file: path.join(HANDWRITTEN_FUNCTION, 'index.mjs'), exported: 'handler' },
  framework: { file: path.join(AWS_CDK_LIB, 'custom-resources', 'lib', 'provider-framework', 'runtime', 'framework.js'), exported: 'onEvent' },
} satisfies Record<string, FunctionCode>;
