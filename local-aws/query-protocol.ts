import { randomUUID } from 'crypto';
import XMLBuilder from 'fast-xml-builder';
import { ServiceResponse } from './service';

/**
 * Parses a request of the query protocol: `Tags.member.1.Key=a` is `{ Tags: [{ Key: 'a' }] }`, and
 * `Identifier.entry.1.key=a` with `Identifier.entry.1.value=b` is `{ Identifier: { a: 'b' } }`. All leaves are strings.
 */
export interface QueryInput {
  readonly action: string;
  readonly members: Record<string, unknown>;
}

/** An error for the caller of a service, with the code and status of the service. */
export class ServiceError extends Error {
  constructor(public readonly code: string, message: string, public readonly status: number = 400) {
    super(message);
  }
}

/** An unknown name is an error with that name, and the model never returns a guess. */
export function notModeled(what: string): ServiceError {
  return new ServiceError('NotModeled', `the local AWS does not model ${what}`, 501);
}

export function parseQuery(body: Buffer): QueryInput {
  const root: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    const path = name.split('.');
    let node = root;
    for (const part of path.slice(0, -1)) node = (node[part] ??= {}) as Record<string, unknown>;
    node[path[path.length - 1]] = value;
  }
  const { Action, Version: _, ...members } = root;
  return { action: String(Action ?? ''), members: listsOf(members) as Record<string, unknown> };
}

/** The response to an action of the query protocol. Lists become `<member>` elements. */
export function queryResponse(action: string, namespace: string, result: Record<string, unknown>): ServiceResponse {
  return xmlResponse(200, {
    [`${action}Response`]: {
      '@_xmlns': namespace,
      [`${action}Result`]: elements(result),
      'ResponseMetadata': { RequestId: randomUUID() },
    },
  });
}

export function queryError(error: ServiceError): ServiceResponse {
  return { status: error.status, headers: { 'content-type': 'text/xml' }, body: errorDocument(error.code, error.message) };
}

/** The error document of the query protocol. S3 clients can read it, because it has the same members. */
export function errorDocument(code: string, message: string): string {
  const requestId = randomUUID();
  return xml({ ErrorResponse: { Error: { Type: 'Sender', Code: code, Message: message }, RequestId: requestId } });
}

export function xmlResponse(status: number, document: Record<string, unknown>): ServiceResponse {
  return { status, headers: { 'content-type': 'text/xml' }, body: xml(document) };
}

export function xml(document: Record<string, unknown>): string {
  const builder = new XMLBuilder({ ignoreAttributes: false, suppressBooleanAttributes: false });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(document)}`;
}

function listsOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Record<string, unknown>);
  const isList = (candidate: unknown): candidate is Record<string, unknown> => typeof candidate === 'object' && candidate !== null
    && Object.keys(candidate).length === 1 && 'member' in candidate;
  const isMap = (candidate: unknown): candidate is { entry: Record<string, { key: string; value: string }> } => typeof candidate === 'object'
    && candidate !== null && Object.keys(candidate).join() === 'entry';
  return Object.fromEntries(entries.map(([name, member]) => {
    if (isMap(member)) return [name, Object.fromEntries(Object.values(member.entry).map(entry => [entry.key, entry.value]))];
    if (!isList(member)) return [name, listsOf(member)];
    // An empty list is sent as `Name=` or not at all.
    if (typeof member.member !== 'object' || member.member === null) return [name, []];
    const items = Object.entries(member.member as Record<string, unknown>);
    return [name, items.sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => listsOf(item))];
  }));
}

function elements(value: unknown): unknown {
  if (Array.isArray(value)) return { member: value.map(elements) };
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return withoutForbiddenCharacters(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined).map(([name, member]) => [name, elements(member)]));
}

/** XML 1.0 cannot represent most control characters. The error of a function can contain them, for example as colors. */
function withoutForbiddenCharacters(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}
