import { createHash } from 'node:crypto';
import { PhysicalName, ScopedAws } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { rootStackOf } from './root-stack';
import { isUnresolved } from './unresolved';

const MAX_NAME = 116;

/**
 * The owner of an object type: the name of the root stack and the construct path below it. CloudFormation resolves the stack
 * name at deployment, so that one template can be deployed as two stacks. It is not the name of a nested stack, because that
 * is generated and changes when the nested stack is replaced.
 */
export function ownerOf(construct: Construct): string {
  const root = rootStackOf(construct);
  return `${new ScopedAws(root).stackName}/${pathBelow(root, construct.node.path)}`;
}

/** The given name of an object type, or a name from its construct path. The construct itself does not exist yet. */
export function nameOf(scope: Construct, id: string, given: string | undefined): string {
  // CDK would generate a name only for stacks of other environments. This name is always known.
  return given === undefined || given === PhysicalName.GENERATE_IF_NEEDED ? generatedName(scope, id) : given;
}

/**
 * A name that is the same in each synthesis. The unique names of CDK start at the nearest stack, so object types in two
 * nested stacks of one class would have the same name. Domain name and object type name have at most 180 characters together.
 */
function generatedName(scope: Construct, id: string): string {
  const root = rootStackOf(scope);
  const path = pathBelow(root, `${scope.node.path}/${id.replace(/\//g, '--')}`);
  const stackName = isUnresolved(root.stackName) ? root.node.path : root.stackName;
  const hash = createHash('sha256').update(JSON.stringify([stackName, path])).digest('hex').slice(0, 8);
  const readable = `${stackName}/${path}`.replace(/[^a-zA-Z0-9_]+/g, '-').replace(/^[^a-zA-Z]+/, '').slice(0, MAX_NAME - hash.length - 1);
  return `${readable === '' ? 'type' : readable}-${hash}`;
}

function pathBelow(root: Construct, path: string): string {
  return path.slice(root.node.path.length).replace(/^\//, '');
}
