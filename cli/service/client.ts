import { CommandError, ExitCode } from '../command-error';

/** The options that select endpoint and credentials. The SDK resolves those that are undefined. */
export interface Connection {
  readonly region?: string;
  readonly profile?: string;
  readonly endpointUrl?: string;
}

/** Several calls at once may be throttled together. AWS_MAX_ATTEMPTS sets another number. */
const MAX_ATTEMPTS = 6;

/** The settings of every client of the tool. */
export function clientSettings({ region, profile, endpointUrl }: Connection) {
  if (profile !== undefined) {
    // The setting of the client selects region and credentials, but not the endpoint of a profile.
    process.env.AWS_PROFILE = profile;
  }
  return {
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(endpointUrl === undefined ? {} : { endpoint: endpointUrl }),
    ...(process.env.AWS_MAX_ATTEMPTS === undefined ? { maxAttempts: MAX_ATTEMPTS } : {}),
  };
}

/** The error of the SDK about a missing region has no fix. */
export async function regionOf(client: { readonly config: { region(): Promise<string> } }): Promise<string> {
  try {
    return await client.config.region();
  } catch (error) {
    throw new CommandError(`No region is set (${(error as Error).message}). Pass --region, set AWS_REGION, or set the region of the profile.`, ExitCode.USAGE);
  }
}
