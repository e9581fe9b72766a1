import { createHash } from 'node:crypto';
import { ScopedAws, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { rootStackOf } from './neighbourhood';

const MAX_NAME = 116;

/**
 * Who owns an object type: the root stack's name and the construct's path below it. The name is resolved at deployment,
 * so that one template can be deployed as two stacks, and is the root stack's, since a nested stack's own name is
 * generated and changes when it is replaced.
 */
export function ownerOf(construct: Construct): string {
  const root = rootStackOf(construct);
  return `${new ScopedAws(root).stackName}/${pathBelow(root, construct)}`;
}

/**
 * A name from the construct's path, the same in each synth. CDK's own unique names begin at the nearest stack, where two
 * nested stacks of one kind would give the same one. Domain and object type name have 180 characters together.
 */
export function generatedNameOf(construct: Construct): string {
  const root = rootStackOf(construct);
  const path = pathBelow(root, construct);
  const stackName = Token.isUnresolved(root.stackName) ? root.node.path : root.stackName;
  const hash = createHash('sha256').update(JSON.stringify([stackName, path])).digest('hex').slice(0, 8);
  const readable = `${stackName}/${path}`.replace(/[^a-zA-Z0-9_]+/g, '-').replace(/^[^a-zA-Z]+/, '').slice(0, MAX_NAME - hash.length - 1);
  return `${readable === '' ? 'type' : readable}-${hash}`;
}

function pathBelow(root: Construct, construct: Construct): string {
  return construct.node.path.slice(root.node.path.length).replace(/^\//, '');
}
