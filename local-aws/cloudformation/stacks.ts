import { randomUUID } from 'crypto';
import { ServiceError } from '../query-protocol';
import { Environment } from '../service';
import { Stack } from './stack';
import { Output } from './template/configuration';

/** The stacks of the account. Deleted stacks are found only by id. */
export class Stacks {
  private readonly stacks: Stack[] = [];

  constructor(private readonly environment: Environment) {}

  public get all(): readonly Stack[] {
    return this.stacks;
  }

  public find(nameOrId: string): Stack | undefined {
    return this.stacks.find(({ name, id, status }) => id === nameOrId || (name === nameOrId && status !== 'DELETE_COMPLETE'));
  }

  public require(nameOrId: string): Stack {
    const stack = this.find(nameOrId);
    if (!stack) throw new ServiceError('ValidationError', `Stack with id ${nameOrId} does not exist`);
    return stack;
  }

  /** The stack that owns a physical resource. */
  public owning(physicalResourceId: string): Stack | undefined {
    return this.stacks.find(({ resources }) => [...resources.values()].some(({ current }) => current?.physicalResourceId === physicalResourceId));
  }

  /** A stack with the name of a deleted stack gets another id (docs/cloudformation-semantics.md, rule 11). */
  public add(name: string, parent?: Stack): Stack {
    if (!/^[a-zA-Z][-a-zA-Z0-9]{0,127}$/.test(name)) throw new ServiceError('ValidationError', `${JSON.stringify(name)} is not a stack name`);
    const { partition, region, accountId } = this.environment;
    const stack = new Stack(name, `arn:${partition}:cloudformation:${region}:${accountId}:stack/${name}/${randomUUID()}`, parent);
    this.stacks.push(stack);
    return stack;
  }

  public get exports(): { readonly stack: Stack; readonly output: Output }[] {
    return this.stacks.flatMap(stack => stack.outputs.filter(({ ExportName }) => ExportName !== undefined).map(output => ({ stack, output })));
  }

  public importValue(exportName: string): string {
    const found = this.exports.find(({ output }) => output.ExportName === exportName);
    if (!found) throw new ServiceError('ValidationError', `No export named ${exportName} found.`);
    return found.output.OutputValue;
  }

  /** The value of `Fn::GetStackOutput`. The other stack can change or remove the output at any time. */
  public output(stackName: string, outputName: string): string {
    const output = this.require(stackName).outputs.find(({ OutputKey }) => OutputKey === outputName);
    if (!output) throw new ServiceError('ValidationError', `Output ${outputName} does not exist in stack ${stackName}`);
    return output.OutputValue;
  }

  /** Throws if an export belongs to another stack, or if an export that is in use is missing. */
  public checkExports(stack: Stack, exportNames: string[]): void {
    for (const { stack: owner, output } of this.exports) {
      if (owner !== stack && exportNames.includes(output.ExportName!)) {
        throw new Error(`Export with name ${output.ExportName} is already exported by stack ${owner.name}.`);
      }
    }
    for (const { ExportName: name } of stack.outputs) {
      if (name === undefined || exportNames.includes(name)) continue;
      const user = this.stacks.find(other => other !== stack && other.status !== 'DELETE_COMPLETE' && other.configuration?.imports.includes(name));
      if (user) throw new Error(`Export ${name} cannot be deleted as it is in use by ${user.name}.`);
    }
  }
}
