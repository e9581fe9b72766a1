import { StackReader } from './cloudformation/stack-reader';
import { CommandError } from './command-error';
import { Owner, ownerByTag, ResourceOwner } from './owner';
import { Connection } from './service/client';
import { concurrently } from './service/concurrently';
import { Output } from './terminal/output';
import { formatPhysicalId } from '../src/model/physical-id';

/** CloudFormation throttles DescribeStackResources earlier than Customer Profiles throttles its reads. */
const CALLS_AT_ONCE = 4;

export interface TaggedObjectType {
  readonly objectTypeName: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** The owners of object types, by the name of the object type. Object types without a known owner are absent. */
export type Owners = ReadonlyMap<string, Owner>;

/**
 * Reads the owners of object types from their owner tags, and from CloudFormation for object types without an owner tag. If
 * CloudFormation cannot be read, a note says that, and the owners of the owner tags are returned.
 */
export async function readOwners(
  connection: Connection, domainName: string, objectTypes: readonly TaggedObjectType[], output: Output,
): Promise<Owners> {
  const owners = new Map<string, Owner>();
  const untagged: string[] = [];
  for (const { objectTypeName, tags } of objectTypes) {
    const owner = ownerByTag(tags);
    if (owner) {
      owners.set(objectTypeName, owner);
    } else {
      untagged.push(objectTypeName);
    }
  }
  if (untagged.length > 0) {
    const reader = await StackReader.open(connection);
    try {
      const deletionPolicies = new DeletionPolicies(reader);
      let read = 0;
      const found = await concurrently(untagged, async objectTypeName => {
        const owner = await resourceOwner(reader, deletionPolicies, formatPhysicalId({ domainName, objectTypeName }));
        output.progress.show(`Reading owners from CloudFormation: ${++read} of ${untagged.length} object types`);
        return owner;
      }, CALLS_AT_ONCE);
      found.forEach((owner, index) => owner && owners.set(untagged[index], owner));
      deletionPolicies.failures.forEach(message => output.note(`${message}\nDeletion policies that could not be read are shown as unknown.`));
    } catch (error) {
      if (!(error instanceof CommandError)) {
        throw error;
      }
      output.note(`${error.message}\nOwners are shown by owner tags only. Resources of CloudFormation without an owner tag are missing.`);
    } finally {
      output.progress.clear();
      reader.close();
    }
  }
  return owners;
}

async function resourceOwner(reader: StackReader, deletionPolicies: DeletionPolicies, physicalId: string): Promise<ResourceOwner | undefined> {
  const resource = await reader.findResource(physicalId);
  if (resource === undefined) {
    return undefined;
  }
  const { stackId, stackName: stack, logicalId, resourceType } = resource;
  return { source: 'cloudFormation', stack, logicalId, resourceType, deletionPolicy: await deletionPolicies.of(stackId, logicalId) };
}

/** The deletion policies of deployed resources. The template of each stack is read once. */
class DeletionPolicies {
  public readonly failures = new Set<string>();
  private readonly templates = new Map<string, ReturnType<StackReader['template']>>();

  constructor(private readonly reader: StackReader) {}

  public async of(stackId: string, logicalId: string): Promise<string | undefined> {
    const template = this.templates.get(stackId) ?? this.reader.template(stackId, true);
    this.templates.set(stackId, template);
    try {
      const resource = (await template)?.Resources?.[logicalId];
      return resource && (resource.DeletionPolicy ?? 'Delete');
    } catch (error) {
      this.failures.add((error as Error).message);
      return undefined;
    }
  }
}
