/** The members of a request that its response must repeat. */
export interface CustomResourceRequest {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly RequestId: string;
  readonly StackId: string;
  readonly LogicalResourceId: string;
}

export interface CustomResourceResponse {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
  readonly Data: Record<string, unknown>;
  readonly NoEcho: boolean;
}

const MAXIMUM_BYTES = 4096;
const MAXIMUM_ID_BYTES = 1024;

/**
 * Reads the response that a function has PUT to the response URL (docs/cloudformation-semantics.md, rule 4). An error fails
 * the resource.
 */
export function parseResponse(body: Buffer, request: CustomResourceRequest): CustomResourceResponse {
  if (body.length > MAXIMUM_BYTES) throw new Error(`Response object is too long: ${body.length} bytes, at most ${MAXIMUM_BYTES} are allowed.`);
  const response = parseObject(body);
  for (const member of ['StackId', 'RequestId', 'LogicalResourceId'] as const) {
    if (response[member] !== request[member]) {
      throw new Error(`Invalid response: ${member} is ${JSON.stringify(response[member])}, the request's is ${JSON.stringify(request[member])}.`);
    }
  }
  const { Status: status, PhysicalResourceId: physicalResourceId, Reason: reason, Data: data = {}, NoEcho: noEcho } = response;
  if (status !== 'SUCCESS' && status !== 'FAILED') throw new Error(`Invalid response: Status is ${JSON.stringify(status)}, not SUCCESS or FAILED.`);
  if (typeof physicalResourceId !== 'string' || physicalResourceId === '') throw new Error('Invalid PhysicalResourceId: it is missing or empty.');
  if (Buffer.byteLength(physicalResourceId) > MAXIMUM_ID_BYTES) {
    throw new Error(`Invalid PhysicalResourceId: ${Buffer.byteLength(physicalResourceId)} bytes, at most ${MAXIMUM_ID_BYTES} are allowed.`);
  }
  if (status === 'FAILED' && (typeof reason !== 'string' || reason === '')) throw new Error('Invalid response: a FAILED response needs a Reason.');
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Error('Invalid response: Data is not a map.');
  if (noEcho !== undefined && !['true', 'false'].includes(String(noEcho))) throw new Error('Invalid response: NoEcho is neither true nor false.');
  return {
    Status: status,
    Reason: reason as string | undefined,
    PhysicalResourceId: physicalResourceId,
    Data: data as Record<string, unknown>,
    NoEcho: String(noEcho) === 'true',
  };
}

function parseObject(body: Buffer): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new Error(`Invalid response: not JSON (${(error as Error).message}).`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('Invalid response: not a JSON object.');
  return parsed as Record<string, unknown>;
}
