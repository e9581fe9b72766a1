import { HandlerError } from './handler-error';
import { Tags } from './tag-difference';
import type { CustomResourceProperties } from '../src/model/custom-resource';
import { MalformedProperty, parseResourceProperties } from '../src/model/resource-properties';

/** The properties of an event, with the types that the service wants. */
export type ObjectTypeProperties = CustomResourceProperties;

type Unparsed = Readonly<Record<string, unknown>>;

export function parseProperties(properties: Unparsed): ObjectTypeProperties {
  try {
    return parseResourceProperties(properties);
  } catch (error) {
    if (!(error instanceof MalformedProperty)) {
      throw error;
    }
    const { path, found, wanted } = error;
    throw new HandlerError(
      `Property ${path} of the custom resource is ${JSON.stringify(found) ?? 'missing'}, but must be ${wanted}. Nothing was changed. `
      + 'Correct the value in the app. If it comes from a token, such as a stack parameter, correct the value of the token.',
    );
  }
}

/** The properties before an Update, or of a Delete. */
export interface PreviousProperties {
  readonly members: Unparsed;
  readonly owner?: string;
  readonly tags: Tags;
}

/** Ignores invalid values: another version of this library may have written them, and they must not fail an event. */
export function parsePreviousProperties(properties: Unparsed | undefined): PreviousProperties {
  const members = properties ?? {};
  const tags = isMap(members.Tags) ? members.Tags : {};
  return {
    members,
    owner: typeof members.Owner === 'string' ? members.Owner : undefined,
    tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, String(value)])),
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
