import { isAccessDenied, isNotFound } from '../../src/model/service-errors';
import { CommandError, ExitCode } from '../command-error';

interface ServiceError {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string; readonly attempts?: number };
}

/** A call of the tool, as an error describes it. */
export interface Call {
  /** The service prefix of IAM. */
  readonly service: 'profile' | 'cloudformation' | 'logs';
  readonly operation: string;
  /** The subject of the call, such as `object type CTR of domain retail`. */
  readonly subject: string;
  readonly region: string;
}

/** The error of a failed call: the operation, the error of the service, and a fix. */
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
    return 'Log in, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or pass --profile.';
  }
  if (isAccessDenied(error)) {
    return `Allow ${call.service}:${call.operation} for the identity of the credentials, or pass another --profile.`;
  }
  if (isNotFound(error)) {
    return `The service also reports "not found" if access is denied. Correct the name, or pass another --region (now ${call.region}) or --profile.`;
  }
  if (status === 429 || /Throttl/.test(name)) {
    return 'The service throttles the calls. Try again later, or request a higher quota.';
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return 'Correct the arguments as the message describes.';
  }
  if (status === undefined && (code !== undefined || /Timeout|Network/.test(name))) {
    return `The service cannot be reached. Check the network, --region (${call.region}) and --endpoint-url.`;
  }
  return 'The service did not respond with success. Try again later.';
}
