import { HandlerError } from './handler-error';
import { Tags } from './tag-difference';
import type { CustomResourceProperties } from '../src/model/custom-resource';
import { isMap, MalformedProperty, parseResourceProperties } from '../src/model/resource-properties';

/** The properties of an event, with the types that the service wants. */
export type ObjectTypeProperties = CustomResourceProperties;

type Unparsed = Readonly<Record<string, unknown>>;

export function parseProperties(properties: Unparsed): ObjectTypeProperties {
  try {
    return parseResourceProperties(properties);
  } catch (error) {
    throw error instanceof MalformedProperty
      ? new HandlerError(`Property ${error.message}. Nothing was changed. Correct the value in the app, or the value of its token.`)
      : error;
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
