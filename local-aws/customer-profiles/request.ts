import { ServiceRequest } from '../service';
import { OperationName, OPERATIONS } from './constraints';
import { badRequest } from './service-error';
import { Operation } from './shapes';

export interface MatchedOperation {
  readonly operationName: OperationName;
  readonly operation: Operation;
  /** The members in the path. */
  readonly labels: Record<string, string>;
}

/** The operation of a method and path. Undefined if the model does not have it. */
export function matchOperation(request: Pick<ServiceRequest, 'method' | 'path'>): MatchedOperation | undefined {
  for (const operationName of Object.keys(OPERATIONS) as OperationName[]) {
    const operation = OPERATIONS[operationName];
    const labels = operation.method === request.method ? matchUri(operation.uri, request.path) : undefined;
    if (labels) return { operationName, operation, labels };
  }
  return undefined;
}

/** Combines path, query and body, with the names of the service's model. The constraints are not checked yet. */
export function inputOf(request: ServiceRequest, { operation, labels }: MatchedOperation): Record<string, unknown> {
  return { ...bodyOf(request), ...queryOf(request, operation), ...labels };
}

function matchUri(uri: string, path: string): Record<string, string> | undefined {
  const expected = uri.split('/');
  const actual = path.split('/');
  if (expected.length !== actual.length) return undefined;
  const labels: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const label = /^\{(.+)\}$/.exec(part)?.[1];
    if (label === undefined && part !== actual[index]) return undefined;
    if (label !== undefined) labels[label] = decodeURIComponent(actual[index]);
  }
  return labels;
}

function queryOf(request: ServiceRequest, operation: Operation): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const locationName of new Set(request.query.keys())) {
    const found = Object.entries(operation.members).find(([, member]) => member.location === 'querystring' && member.locationName === locationName);
    if (!found) throw badRequest(`Value at '${locationName}' failed to satisfy constraint: Query parameter is not known to the operation`);
    const [name, { shape }] = found;
    const values = request.query.getAll(locationName);
    // A query has no types. A value that is not a number remains a string, which the constraints reject.
    if (shape.type === 'list') input[name] = values;
    else if (shape.type === 'integer' && /^-?\d+$/.test(values[0])) input[name] = Number(values[0]);
    else input[name] = values[0];
  }
  return input;
}

function bodyOf(request: ServiceRequest): Record<string, unknown> {
  if (request.body.length === 0) return {};
  let body: unknown;
  try {
    body = JSON.parse(request.body.toString('utf8'));
  } catch {
    throw badRequest('The body is not JSON');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badRequest('The body is not a JSON object');
  return body as Record<string, unknown>;
}
