import {
  CustomerProfilesClient,
  DeleteProfileObjectTypeCommand,
  GetProfileObjectTypeCommand,
  GetProfileObjectTypeResponse,
  PutProfileObjectTypeCommand,
  ResourceNotFoundException,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-customer-profiles';
import { mockClient } from 'aws-sdk-client-mock';
import { contextWith } from './events';
import { handler } from '../../lambda';

type Definition = Partial<GetProfileObjectTypeResponse>;

export interface ServiceScript {
  /** What Get answers, call by call, the last one for all that follow: a definition, nothing for 404, or an error. */
  readonly get: readonly (Definition | undefined | Error)[];
  readonly put?: Error;
  readonly tag?: Error;
  readonly delete?: Error;
}

/** What an event did: its answer or its error, and every command that was sent, in order. */
export interface Outcome {
  readonly answer?: { readonly PhysicalResourceId?: string; readonly Data?: Record<string, unknown> };
  readonly error?: Error;
  readonly commands: readonly [operation: string, input: any][];
  readonly operations: readonly string[];
}

export const CREATED_AT = new Date('2026-03-01T10:00:00.000Z');

export const notFound = (): ResourceNotFoundException =>
  new ResourceNotFoundException({ message: 'Not there', $metadata: { httpStatusCode: 404, requestId: 'id-404', attempts: 1 } });

/** An error as the SDK throws it after its retries. */
export function serviceError(name: string, status: number | undefined, message: string, attempts = 1): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status, requestId: `id-${status}`, attempts } });
}

/** Hands an event to the handler, against a client whose commands answer by a script. */
export async function run(event: any, script: ServiceScript): Promise<Outcome> {
  const client = mockClient(CustomerProfilesClient);
  client.rejects(new Error('not expected'));
  const gets = [...script.get];
  client.on(GetProfileObjectTypeCommand).callsFake(async () => {
    const next = gets.length > 1 ? gets.shift() : gets[0];
    if (next === undefined) {
      throw notFound();
    }
    if (next instanceof Error) {
      throw next;
    }
    return next;
  });
  client.on(PutProfileObjectTypeCommand).callsFake(async input => {
    if (script.put) {
      throw script.put;
    }
    return { ...input, CreatedAt: new Date(), LastUpdatedAt: new Date() };
  });
  const others = [[TagResourceCommand, script.tag], [UntagResourceCommand, undefined], [DeleteProfileObjectTypeCommand, script.delete]] as const;
  for (const [command, error] of others) {
    client.on(command as typeof TagResourceCommand).callsFake(async () => {
      if (error) {
        throw error;
      }
      return {};
    });
  }
  try {
    const result = await handler(event, contextWith(60_000)).then(answer => ({ answer }), error => ({ error }));
    const commands = client.calls().map(call => [call.args[0].constructor.name.replace(/Command$/, ''), call.args[0].input] as [string, any]);
    return { ...result, commands, operations: commands.map(([operation]) => operation) };
  } finally {
    client.restore();
  }
}
