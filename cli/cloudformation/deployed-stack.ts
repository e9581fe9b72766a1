import { StackReader } from './stack-reader';
import { NESTED_STACK, StackPlace, Template } from './template';
import { usageError } from '../command-error';
import { Connection } from '../service/client';

/** The templates of a deployed stack and of its nested stacks, as they are deployed. */
export async function readDeployedStack(stackNameOrArn: string, connection: Connection): Promise<Template[]> {
  const [, , , regionOfArn] = stackNameOrArn.split(':');
  const reader = await StackReader.open({ ...connection, region: regionOfArn ?? connection.region });
  try {
    return await templatesOf(reader, stackNameOrArn);
  } finally {
    reader.close();
  }
}

async function templatesOf(reader: StackReader, stackNameOrId: string, root?: string): Promise<Template[]> {
  const stack = await reader.findStack(stackNameOrId);
  if (stack?.StackId === undefined) {
    throw usageError(`There is no stack ${stackNameOrId} in region ${reader.region} of this account. Correct --stack, or choose another --region or --profile.`);
  }
  const { StackId: stackId, StackName: stackName = stackNameOrId } = stack;
  const rootStackName = root ?? stackName;
  const place: StackPlace = { stackName, rootStackName, stackId, region: reader.region, accountId: stackId.split(':')[4] };
  const parameters = new Map((stack.Parameters ?? []).map(({ ParameterKey, ParameterValue, ResolvedValue }) =>
    [ParameterKey!, ResolvedValue ?? ParameterValue]));
  const body = await reader.template(stackId, false);
  if (body === undefined) {
    throw usageError(`The template of stack ${stackName} was not written by CDK. Pass a stack of a CDK app as --stack.`);
  }
  const template = new Template(place, body, parameters, await reader.physicalIds(stackId));
  const templates = [template];
  for (const [logicalId] of template.resources(NESTED_STACK)) {
    const nested = template.physicalId(logicalId);
    if (nested !== undefined) {
      templates.push(...await templatesOf(reader, nested, rootStackName));
    }
  }
  return templates;
}
