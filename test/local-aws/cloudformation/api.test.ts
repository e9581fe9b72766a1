import { FUNCTION_ARN, ScriptedStack, ScriptedStackOptions, custom, note } from './scripted-stack';
import { CallLog } from '../../../local-aws/call-log';

const TEMPLATE = JSON.stringify({ Resources: { A: custom() } });

async function overTheWire(stack: ScriptedStack, form: Record<string, string>): Promise<[status: number, body: string]> {
  const response = await stack.cloudFormation.handle({
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.from(new URLSearchParams(form).toString()),
    principal: { arn: 'arn:aws:iam::123456789012:user/you' },
  });
  return [response.status, String(response.body)];
}

describe('the query protocol', () => {
  test('has lists in the request and members in the response', async () => {
    const stack = new ScriptedStack();
    const [status, body] = await overTheWire(stack, {
      'Action': 'CreateStack',
      'Version': '2010-05-15',
      'StackName': 'S',
      'TemplateBody': TEMPLATE,
      'Tags.member.1.Key': 'a',
      'Tags.member.1.Value': '<&>',
      'Capabilities.member.1': 'CAPABILITY_IAM',
      'NotificationARNs': '',
    });
    expect(status).toBe(200);
    expect(body).toContain('<CreateStackResult><StackId>arn:aws:cloudformation:us-east-1:123456789012:stack/S/');
    await stack.cloudFormation.settled('S');
    const [, described] = await overTheWire(stack, { Action: 'DescribeStacks', StackName: 'S' });
    expect(described).toContain('<Tags><member><Key>a</Key><Value>&lt;&amp;&gt;</Value></member></Tags>');
    expect(described).toMatch(/<CreationTime>\d{4}-\d\d-\d\dT[\d:.]+Z<\/CreationTime>/);
  });

  test('has errors with code and message', async () => {
    expect(await overTheWire(new ScriptedStack(), { Action: 'DescribeStacks', StackName: 'X' }))
      .toEqual([400, expect.stringContaining('<Code>ValidationError</Code><Message>Stack with id X does not exist</Message>')]);
    expect(await overTheWire(new ScriptedStack(), { Action: 'DeleteStackSet', StackSetName: 'X' }))
      .toEqual([501, expect.stringContaining('DeleteStackSet')]);
  });

  test('returns valid XML for a reason with control characters', async () => {
    const red = '\u001b[31mred\u001b[0m';
    const stack = new ScriptedStack({ script: ({ RequestType }) => (RequestType === 'Create' ? { Status: 'FAILED', Reason: red } : {}) });
    await stack.deploy({ Resources: { A: custom() } });
    expect((await overTheWire(stack, { Action: 'DescribeStackEvents', StackName: 'S' }))[1]).toContain('\ufffd[31mred');
  });

  test('records actions that change something in the call log', async () => {
    const callLog = new CallLog();
    const stack = new ScriptedStack({ callLog });
    await overTheWire(stack, { Action: 'CreateStack', StackName: 'S', TemplateBody: TEMPLATE });
    await overTheWire(stack, { Action: 'DescribeStacks', StackName: 'S' });
    expect(callLog.take()).toMatchObject([{ service: 'cloudformation', operation: 'CreateStack', subject: 'S', status: 200 }]);
  });
});

describe('change sets', () => {
  const create = async (stack: ScriptedStack, type: string, properties: Record<string, unknown> = {}, members = {}) => {
    const TemplateBody = JSON.stringify({ Resources: { A: custom(properties) } });
    return stack.respond('CreateChangeSet', { StackName: 'S', ChangeSetName: 'c', ChangeSetType: type, TemplateBody, ...members });
  };
  const execute = async (stack: ScriptedStack) => {
    await stack.respond('ExecuteChangeSet', { StackName: 'S', ChangeSetName: 'c' });
    await stack.cloudFormation.settled('S');
    return stack.status();
  };
  const describeIt = async (stack: ScriptedStack) => stack.respond('DescribeChangeSet', { StackName: 'S', ChangeSetName: 'c' });

  test('of a new stack leaves it in review until it is executed', async () => {
    const stack = new ScriptedStack();
    const { Id, StackId } = await create(stack, 'CREATE');
    expect(await stack.status()).toBe('REVIEW_IN_PROGRESS');
    expect(await describeIt(stack)).toMatchObject({
      ChangeSetId: Id,
      StackId,
      Status: 'CREATE_COMPLETE',
      ExecutionStatus: 'AVAILABLE',
      Changes: [{ Type: 'Resource', ResourceChange: { Action: 'Add', LogicalResourceId: 'A' } }],
    });
    expect(stack.requests).toEqual([]);
    expect(await execute(stack)).toBe('CREATE_COMPLETE');
    await expect(describeIt(stack)).rejects.toMatchObject({ code: 'ChangeSetNotFound', status: 404 });
  });

  test('of an update shows which properties change', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom({ Size: 1, Same: true }), Gone: custom() } });
    await create(stack, 'UPDATE', { Size: 2, Same: 'true' });
    expect((await describeIt(stack)).Changes.map(({ ResourceChange }: any) => ResourceChange)).toMatchObject([
      {
        Action: 'Modify',
        LogicalResourceId: 'A',
        PhysicalResourceId: 'A-id',
        Scope: ['Properties'],
        Details: [{ Target: { Attribute: 'Properties', Name: 'Size' } }],
      },
      { Action: 'Remove', LogicalResourceId: 'Gone' },
    ]);
    expect(await execute(stack)).toBe('UPDATE_COMPLETE');
  });

  test('without changes has failed, and cannot be executed', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom() } });
    await create(stack, 'UPDATE');
    expect(await describeIt(stack)).toMatchObject({
      Status: 'FAILED',
      ExecutionStatus: 'UNAVAILABLE',
      StatusReason: "The submitted information didn't contain changes. Submit different information to create a change set.",
    });
    await expect(execute(stack)).rejects.toMatchObject({ code: 'InvalidChangeSetStatus' });
  });

  test('can be deleted, also twice', async () => {
    const stack = new ScriptedStack();
    await create(stack, 'CREATE');
    await stack.respond('DeleteChangeSet', { StackName: 'S', ChangeSetName: 'c' });
    await stack.respond('DeleteChangeSet', { StackName: 'S', ChangeSetName: 'c' });
    expect((await stack.respond('ListChangeSets', { StackName: 'S' })).Summaries).toEqual([]);
    await expect(stack.respond('DeleteChangeSet', { StackName: 'X', ChangeSetName: 'c' })).rejects.toThrow('Stack [X] does not exist');
  });

  test('of a type that does not fit the stack are rejected', async () => {
    const stack = new ScriptedStack();
    await expect(create(stack, 'UPDATE')).rejects.toThrow('Stack [S] does not exist');
    await stack.deploy({ Resources: { A: custom() } });
    await expect(create(stack, 'CREATE')).rejects.toThrow('already exists and cannot be created again with the changeSet [c].');
  });

  test('read their template from S3', async () => {
    const readObject: ScriptedStackOptions['readObject'] = (bucket, key) => Buffer.from(bucket === 'b' && key === 'k/t.json' ? TEMPLATE : '');
    for (const TemplateURL of ['https://s3.us-east-1.amazonaws.com/b/k/t.json', 'https://b.s3.us-east-1.amazonaws.com/k/t.json']) {
      const stack = new ScriptedStack({ readObject });
      await create(stack, 'CREATE', {}, { TemplateBody: '', TemplateURL });
      expect(await execute(stack)).toBe('CREATE_COMPLETE');
    }
  });
});

describe('an import', () => {
  const imported = (Text: string, members = {}) => ({ Resources: { A: custom(), N: note({ Text }, { DeletionPolicy: 'Retain', ...members }) } });
  const toImport = (Text: string, ResourceType = 'Test::Note') => [{ ResourceType, LogicalResourceId: 'N', ResourceIdentifier: { Text } }];
  const importInto = async (stack: ScriptedStack, template: Record<string, unknown>, ResourcesToImport: unknown) => {
    const members = { StackName: 'S', ChangeSetName: 'c' };
    await stack.respond('CreateChangeSet', { ...members, ChangeSetType: 'IMPORT', TemplateBody: JSON.stringify(template), ResourcesToImport });
    const { Changes } = await stack.respond('DescribeChangeSet', members);
    expect(Changes).toMatchObject([{ ResourceChange: { Action: 'Import', LogicalResourceId: 'N' } }]);
    await stack.respond('ExecuteChangeSet', members);
    await stack.cloudFormation.settled('S');
    return stack.status();
  };

  test('adds a resource to a stack without changing it, so that the next update can change it', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom() } });
    const { ResourceIdentifierSummaries } = await stack.respond('GetTemplateSummary', { TemplateBody: JSON.stringify(imported('mine')) });
    expect(ResourceIdentifierSummaries).toEqual([{ ResourceType: 'Test::Note', ResourceIdentifiers: ['Text'] }]);
    expect(await importInto(stack, imported('mine'), toImport('mine'))).toBe('IMPORT_COMPLETE');
    expect(await stack.history('N')).toEqual(['IMPORT_IN_PROGRESS: Resource import started.', 'IMPORT_COMPLETE: Resource import completed.']);
    expect(await stack.deploy(imported('changed'))).toBe('UPDATE_COMPLETE');
    expect(stack.requests).toEqual(['Create A']);
  });

  test('into a stack that does not exist creates the stack', async () => {
    const stack = new ScriptedStack();
    const { A: _, ...Resources } = imported('mine').Resources;
    expect(await importInto(stack, { Resources }, toImport('mine'))).toBe('IMPORT_COMPLETE');
  });

  test('of a missing resource is rolled back', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom() } });
    expect(await importInto(stack, imported('absent'), toImport('absent'))).toBe('IMPORT_ROLLBACK_COMPLETE');
    expect(await stack.deploy({ Resources: { A: custom({ Size: 1 }) } })).toBe('UPDATE_COMPLETE');
  });

  test.each([
    ['without a deletion policy', imported('mine', { DeletionPolicy: undefined }), toImport('mine'), 'must have DeletionPolicy attribute'],
    ['with another change', { Resources: { ...imported('mine').Resources, B: custom() } }, toImport('mine'), 'you cannot modify or add [Resources]: B'],
    ['of another type', imported('mine'), toImport('mine', 'Test::Other'), 'no new resource N of the type Test::Other'],
    ['by another identifier', imported('mine'), toImport('yours'), 'differs from its properties in [Text]'],
  ])('%s is rejected', async (_, template, ResourcesToImport, sentence) => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom() } });
    await expect(importInto(stack, template, ResourcesToImport)).rejects.toThrow(sentence);
  });

  test('of a resource of another stack is rejected', async () => {
    const stack = new ScriptedStack();
    await stack.respond('CreateStack', { StackName: 'Other', TemplateBody: JSON.stringify({ Resources: { M: note({ Text: 'mine' }) } }) });
    await stack.cloudFormation.settled('Other');
    await stack.deploy({ Resources: { A: custom() } });
    await expect(importInto(stack, imported('mine'), toImport('mine'))).rejects.toThrow('already exists in stack arn:aws:cloudformation');
  });
});

describe('the stack', () => {
  test('is found by name and id, and after its deletion only by id', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom() } });
    const id = await stack.id();
    expect(await stack.status(id)).toBe('CREATE_COMPLETE');
    await stack.delete();
    expect(await stack.status(id)).toBe('DELETE_COMPLETE');
    await expect(stack.status('S')).rejects.toThrow('Stack with id S does not exist');
    expect(await stack.respond('DeleteStack', { StackName: 'S' })).toEqual({});
  });

  test('that is in progress accepts no other operation', async () => {
    const stack = new ScriptedStack({ script: () => undefined });
    await stack.begin('CreateStack', { Resources: { A: custom() } });
    expect(await stack.status()).toBe('CREATE_IN_PROGRESS');
    await expect(stack.begin('UpdateStack', { Resources: { B: custom() } })).rejects.toThrow('is in CREATE_IN_PROGRESS state and can not be updated.');
    await expect(stack.begin('CreateStack', { Resources: { B: custom() } })).rejects.toThrow('Stack [S] already exists');
  });

  test('with termination protection is not deleted', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom() } }, { EnableTerminationProtection: 'true' });
    await expect(stack.delete()).rejects.toThrow('TerminationProtection is enabled');
    await stack.respond('UpdateTerminationProtection', { StackName: 'S', EnableTerminationProtection: 'false' });
    expect(await stack.delete()).toBe('DELETE_COMPLETE');
  });

  test('has events in pages, newest first, each with another time', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`A${index}`, custom()])) });
    const first = await stack.respond('DescribeStackEvents', { StackName: 'S' });
    const second = await stack.respond('DescribeStackEvents', { StackName: 'S', NextToken: first.NextToken });
    const events = [...first.StackEvents, ...second.StackEvents];
    expect([first.StackEvents.length, events.length, second.NextToken]).toEqual([100, 122, undefined]);
    const times = events.map(({ Timestamp }) => Timestamp.getTime());
    expect(times.every((time, index) => index === 0 || time < times[index - 1])).toBe(true);
    const id = await stack.id();
    expect(events[0]).toMatchObject({ ResourceType: 'AWS::CloudFormation::Stack', PhysicalResourceId: id, ResourceStatus: 'CREATE_COMPLETE' });
  });

  test('has one operation id for a create and another for its rollback', async () => {
    const stack = new ScriptedStack({ script: ({ RequestType }) => (RequestType === 'Create' ? { Status: 'FAILED', Reason: 'no' } : {}) });
    await stack.deploy({ Resources: { A: custom() } });
    const { StackEvents } = await stack.respond('DescribeStackEvents', { StackName: 'S' });
    expect(new Set(StackEvents.map(({ OperationId }: any) => OperationId)).size).toBe(2);
  });

  test('returns its resources and its template', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Description: 'One', Resources: { A: custom() } });
    const resource = { LogicalResourceId: 'A', PhysicalResourceId: 'A-id', ResourceType: 'Custom::Thing', ResourceStatus: 'CREATE_COMPLETE' };
    const StackName = 'S';
    expect(await stack.respond('DescribeStackResources', { StackName })).toMatchObject({ StackResources: [resource] });
    expect(await stack.respond('ListStackResources', { StackName })).toMatchObject({ StackResourceSummaries: [resource] });
    expect((await stack.respond('GetTemplate', { StackName: 'S' })).TemplateBody).toContain(FUNCTION_ARN);
    expect(await stack.respond('GetTemplateSummary', { StackName: 'S' })).toMatchObject({ Description: 'One', ResourceTypes: ['Custom::Thing'] });
    expect((await stack.respond('ListStacks', { StackStatusFilter: ['CREATE_COMPLETE'] })).StackSummaries).toMatchObject([{ StackName: 'S' }]);
  });

  test('is found by the physical id of a resource while it has the resource', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom(), B: custom({}, { DeletionPolicy: 'Retain' }) } });
    const described = stack.respond('DescribeStackResources', { PhysicalResourceId: 'B-id' });
    expect((await described).StackResources.map(({ StackName, LogicalResourceId }: any) => [StackName, LogicalResourceId])).toEqual([['S', 'A'], ['S', 'B']]);
    await expect(stack.respond('DescribeStackResources', { StackName: 'S', PhysicalResourceId: 'B-id' })).rejects.toThrow('but not both');
    await stack.deploy({ Resources: { A: custom() } });
    await expect(stack.respond('DescribeStackResources', { PhysicalResourceId: 'B-id' })).rejects.toThrow('Stack for B-id does not exist');
  });

  test('still returns resources that the rollback of a create has deleted, because the CLI finds a log by them', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom(), Bad: note({ Fail: 'x' }, { DependsOn: 'A' }) } });
    expect((await stack.respond('DescribeStackResources', { StackName: 'S', LogicalResourceId: 'A' })).StackResources)
      .toMatchObject([{ PhysicalResourceId: 'A-id', ResourceStatus: 'DELETE_COMPLETE' }]);
  });

  test('is returned by a waiting DescribeStacks when it is stable', async () => {
    const stack = new ScriptedStack({ pollingWaitMilliseconds: 5000, script: () => undefined });
    await stack.begin('CreateStack', { Resources: { A: custom() } });
    await stack.asked(1);
    const status = stack.status();
    await stack.respondTo(stack.events[0], {});
    expect(await status).toBe('CREATE_COMPLETE');
  });
});
