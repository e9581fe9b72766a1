import { isAccessDenied, isNotFound } from '../../src/model/service-errors';
import { CommandError, ExitCode } from '../command-error';

interface ServiceError {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string; readonly attempts?: number };
}

/** One call of the tool: what the error says about it. */
export interface Call {
  /** The service as IAM calls it. */
  readonly service: 'profile' | 'cloudformation';
  readonly operation: string;
  /** What it was about, such as `object type CTR of domain retail`. */
  readonly subject: string;
  readonly region: string;
}

/** The error that ends a command after a call: what was called, what the service said, and what to do about it. */
export function serviceFailure(call: Call, error: unknown): CommandError {
  const { name = 'Error', message = '', $metadata } = (error ?? {}) as ServiceError;
  const attempts = $metadata?.attempts ?? 1;
  const facts = [
    ...($metadata?.requestId === undefined ? [] : [`request id ${$metadata.requestId}`]),
    ...(attempts > 1 ? [`${attempts} attempts`] : []),
  ];
  const said = message.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return new CommandError(
    `${call.operation} of ${call.subject} failed: ${name}: ${said}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}.\n${advice(call, error)}`,
    ExitCode.SERVICE_ERROR,
    { cause: error },
  );
}

function advice(call: Call, error: unknown): string {
  const { name = '', code, $metadata } = (error ?? {}) as ServiceError;
  const status = $metadata?.httpStatusCode;
  if (/CredentialsProvider|TokenProvider/.test(name) || /ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch/.test(name)) {
    return 'Log in, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile by --profile.';
  }
  if (isAccessDenied(error)) {
    return `Allow ${call.service}:${call.operation} to the identity that calls, or use another one by --profile.`;
  }
  if (isNotFound(error)) {
    return `Look at the names and at the region (${call.region}); --region and --profile choose another one. The service answers "not found" where access is denied, too.`;
  }
  if (status === 429 || /Throttl/.test(name)) {
    return 'The service refused that many calls; try again later, or have the quota raised.';
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return 'Correct the arguments as the message says.';
  }
  if (status === undefined && (code !== undefined || /Timeout|Network/.test(name))) {
    return `The service can't be reached; look at the network, at --region (${call.region}) and at --endpoint-url.`;
  }
  return 'The service didn\'t answer with success; try again later.';
}
