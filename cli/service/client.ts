import { CommandError, ExitCode } from '../command-error';

/** Where the service is, and who asks it. What is left out comes from the SDK's own chain of providers. */
export interface Connection {
  readonly region?: string;
  readonly profile?: string;
  readonly endpointUrl?: string;
}

/** Eight calls at once may be throttled together; the SDK waits longer each time. AWS_MAX_ATTEMPTS sets another number. */
const MAX_ATTEMPTS = 6;

/** The settings of every client of the tool. */
export function clientSettings({ region, profile, endpointUrl }: Connection) {
  if (profile !== undefined) {
    // The client's own setting reaches region and credentials, but not the endpoint that a profile may have.
    process.env.AWS_PROFILE = profile;
  }
  return {
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(endpointUrl === undefined ? {} : { endpoint: endpointUrl }),
    ...(process.env.AWS_MAX_ATTEMPTS === undefined ? { maxAttempts: MAX_ATTEMPTS } : {}),
  };
}

/** The SDK's own sentence about a missing region doesn't say what to do. */
export async function regionOf(client: { readonly config: { region(): Promise<string> } }): Promise<string> {
  try {
    return await client.config.region();
  } catch (error) {
    throw new CommandError(`No region is set (${(error as Error).message}): give --region, set AWS_REGION, or write it into the profile.`, ExitCode.USAGE);
  }
}
