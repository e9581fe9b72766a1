#!/usr/bin/env node
import { CommandError, ExitCode } from './command-error';
import { run } from './program';

// The warning is about later versions of the SDK. The tool contains one that supports this version of Node.js.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

// A pipe into `head` is closed early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

run(process.argv).then(
  exitCode => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    if (error instanceof CommandError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = error.exitCode;
    } else {
      process.stderr.write(`${(error as Error)?.stack ?? String(error)}\nThis is a bug in cdk-customer-profiles. Please report it.\n`);
      process.exitCode = ExitCode.SERVICE_ERROR;
    }
  },
);
