import * as path from 'path';
import { Environment } from '../service';
import { FunctionConfiguration } from './function-configuration';
import { RuntimeFolder } from './runtime-folder';

/** The environment variables that a process needs to start. A function must not see any other. */
const NECESSITIES = ['PATH', 'Path', 'SystemRoot', 'SYSTEMROOT', 'windir', 'TMPDIR', 'TEMP', 'TMP'];

export interface FunctionSession {
  readonly accessKeyId: string;
  readonly logStreamName: string;
  readonly codeFolder: string;
}

/** The environment variables that Lambda sets for a function. */
export function environmentVariables(
  configuration: FunctionConfiguration, environment: Environment, runtime: RuntimeFolder, session: FunctionSession,
): Record<string, string> {
  const inherited = Object.fromEntries(NECESSITIES.flatMap(name => process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return {
    ...inherited,
    ...configuration.environment,
    _HANDLER: configuration.handler,
    AWS_ACCESS_KEY_ID: session.accessKeyId,
    // Signatures are not verified here. The access key id identifies the caller.
    AWS_SECRET_ACCESS_KEY: 'local-aws',
    AWS_SESSION_TOKEN: 'local-aws',
    AWS_REGION: environment.region,
    AWS_DEFAULT_REGION: environment.region,
    AWS_ENDPOINT_URL: environment.endpoint,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_EXECUTION_ENV: `AWS_Lambda_${configuration.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: configuration.functionName,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(configuration.memorySize),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: configuration.logGroupName,
    AWS_LAMBDA_LOG_STREAM_NAME: session.logStreamName,
    LAMBDA_TASK_ROOT: session.codeFolder,
    LAMBDA_RUNTIME_DIR: runtime.root,
    NODE_PATH: runtime.packages,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    // Without its own home folder, the SDK would read the user's profile.
    HOME: path.join(runtime.root, 'home'),
    USERPROFILE: path.join(runtime.root, 'home'),
  };
}
