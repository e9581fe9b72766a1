import { StackReader } from '../cloudformation/stack-reader';
import { CommandError, usageError } from '../command-error';
import { Connection } from '../service/client';
import { Output } from '../terminal/output';

const FORMAT = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;

/**
 * Returns a stack name that no stack has: deploying the imported app under the name of another stack would delete the
 * resources of that stack.
 *
 * @param requested the name that the user passed
 * @param proposed the name to begin with if the user passed none
 * @param ownerStacks the stacks in the owner tags of the domain
 */
export async function unusedStackName(
  requested: string | undefined, proposed: string, ownerStacks: ReadonlySet<string>, connection: Connection, output: Output,
): Promise<string> {
  if (requested !== undefined && !FORMAT.test(requested)) {
    throw usageError(`"${requested}" is not a stack name: letters, digits and hyphens are allowed, 128 at most, beginning with a letter. Correct --stack-name.`);
  }
  const reader = await StackReader.open(connection);
  try {
    const stacks = new ExistingStacks(reader, ownerStacks, output);
    if (requested !== undefined) {
      if (await stacks.has(requested)) {
        throw usageError(`Stack ${requested} exists already: deploying the app would delete its resources. Choose another --stack-name.`);
      }
      return requested;
    }
    let name = proposed;
    for (let count = 2; await stacks.has(name); count++) {
      name = `${proposed}${count}`;
    }
    return name;
  } finally {
    reader.close();
  }
}

class ExistingStacks {
  private isReadable = true;

  constructor(private readonly reader: StackReader, private readonly ownerStacks: ReadonlySet<string>, private readonly output: Output) {}

  public async has(name: string): Promise<boolean> {
    return this.ownerStacks.has(name) || (this.isReadable && await this.isDeployed(name));
  }

  private async isDeployed(name: string): Promise<boolean> {
    try {
      return await this.reader.findStack(name) !== undefined;
    } catch (error) {
      if (!(error instanceof CommandError)) {
        throw error;
      }
      this.isReadable = false;
      this.output.note(`${error.message}\nThe stack name was compared with the owner tags of the domain only. Make sure that no stack has the name ${name}.`);
      return false;
    }
  }
}
