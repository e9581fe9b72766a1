import { FUNCTION_ARN, OTHER_FUNCTION_ARN, Script, ScriptedStack, custom, note } from './scripted-stack';

/** Self-tests of the model, by the number of the rule in docs/cloudformation-semantics.md. */
describe('rule 1: the events', () => {
  test('Create, Update and Delete have exactly their members', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom({ Size: 'small' }) } });
    await stack.deploy({ Resources: { A: custom({ Size: 'large' }) } });
    await stack.delete();

    const shared = {
      ServiceToken: FUNCTION_ARN,
      RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ResponseURL: expect.stringMatching(/^https:\/\/127\.0\.0\.1\/cloudformation-custom-resource-response\/us-east-1\/[0-9a-f]{48}\?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=\d{8}T\d{6}Z&X-Amz-Expires=7200$/),
      StackId: await stack.events[0].StackId,
      ResourceType: 'Custom::Thing',
      LogicalResourceId: 'A',
    };
    const [small, large] = [{ ServiceToken: FUNCTION_ARN, Size: 'small' }, { ServiceToken: FUNCTION_ARN, Size: 'large' }];
    expect(stack.events).toEqual([
      { ...shared, RequestType: 'Create', ResourceProperties: small },
      { ...shared, RequestType: 'Update', PhysicalResourceId: 'A-id', ResourceProperties: large, OldResourceProperties: small },
      { ...shared, RequestType: 'Delete', PhysicalResourceId: 'A-id', ResourceProperties: large },
    ]);
    expect(new Set(stack.events.map(({ RequestId }) => RequestId)).size).toBe(3);
  });

  test('AWS::CloudFormation::CustomResource is the same', async () => {
    const stack = new ScriptedStack();
    expect(await stack.deploy({ Resources: { A: { ...custom(), Type: 'AWS::CloudFormation::CustomResource' } } })).toBe('CREATE_COMPLETE');
    expect(stack.events[0].ResourceType).toBe('AWS::CloudFormation::CustomResource');
  });
});

test('rule 2: numbers and booleans arrive as strings at any depth, and members without a value are removed', async () => {
  const stack = new ScriptedStack();
  const noValue = { Ref: 'AWS::NoValue' };
  const properties = { Count: 5, On: true, Deep: { List: [1, false, { Half: 0.5 }, noValue], Gone: noValue }, Gone: noValue, Empty: [], None: {} };
  await stack.deploy({ Resources: { A: custom(properties) } });
  expect(stack.events[0].ResourceProperties).toEqual({
    ServiceToken: FUNCTION_ARN, Count: '5', On: 'true', Deep: { List: ['1', 'false', { Half: '0.5' }] }, Empty: [], None: {},
  });
});

describe('rule 4: the response', () => {
  const answered = (body: (event: { StackId: string; RequestId: string; LogicalResourceId: string }) => string) => (
    new ScriptedStack({ script: event => (event.RequestType === 'Create' ? body(event) : {}) })
  );
  const base = { Status: 'SUCCESS', PhysicalResourceId: 'p' };

  test.each<[string, (request: object) => string, RegExp]>([
    ['more than 4,096 bytes', request => JSON.stringify({ ...request, ...base, Data: { Text: 'x'.repeat(4096) } }), /Response object is too long/],
    ['not JSON', () => 'Internal Server Error', /not JSON/],
    ['a list', () => '[]', /not a JSON object/],
    ['no physical id', request => JSON.stringify({ ...request, Status: 'SUCCESS' }), /Invalid PhysicalResourceId/],
    ['an empty physical id', request => JSON.stringify({ ...request, ...base, PhysicalResourceId: '' }), /Invalid PhysicalResourceId/],
    ['a physical id above 1 KB', request => JSON.stringify({ ...request, ...base, PhysicalResourceId: 'é'.repeat(600) }), /1200 bytes/],
    ['another status', request => JSON.stringify({ ...request, ...base, Status: 'OK' }), /Status is "OK"/],
    ['a failure without a reason', request => JSON.stringify({ ...request, ...base, Status: 'FAILED' }), /needs a Reason/],
    ['another request id', request => JSON.stringify({ ...request, ...base, RequestId: 'r' }), /RequestId is "r"/],
    ['another stack', request => JSON.stringify({ ...request, ...base, StackId: 's' }), /StackId is "s"/],
    ['another resource', request => JSON.stringify({ ...request, ...base, LogicalResourceId: 'B' }), /LogicalResourceId is "B"/],
    ['data that is no map', request => JSON.stringify({ ...request, ...base, Data: [1] }), /Data is not a map/],
  ])('%s fails the resource', async (_, body, reason) => {
    const stack = answered(({ StackId, RequestId, LogicalResourceId }) => body({ StackId, RequestId, LogicalResourceId }));
    expect(await stack.deploy({ Resources: { A: custom() } })).toBe('ROLLBACK_COMPLETE');
    expect((await stack.history('A'))[1]).toMatch(reason);
    expect(stack.requests).toEqual(['Create A', expect.stringMatching(/^Delete A S-A-[0-9A-F]{12}$/)]);
  });

  test.each([[true, 'CREATE_COMPLETE'], ['false', 'CREATE_COMPLETE'], ['perhaps', 'ROLLBACK_COMPLETE']])('NoEcho %p ends in %s', async (NoEcho, status) => {
    const stack = answered(event => {
      const { StackId, RequestId, LogicalResourceId } = event;
      return JSON.stringify({ ...base, StackId, RequestId, LogicalResourceId, NoEcho });
    });
    expect(await stack.deploy({ Resources: { A: custom() } })).toBe(status);
  });

  test('NoEcho hides Data only in outputs', async () => {
    const stack = new ScriptedStack({ script: () => ({ NoEcho: true, Data: { Secret: 'hidden' } }) });
    const Secret = { 'Fn::GetAtt': ['A', 'Secret'] };
    await stack.deploy({
      Resources: { A: custom(), B: custom({ Secret }) },
      Outputs: { Secret: { Value: { 'Fn::Join': ['', ['It is ', Secret]] } }, Id: { Value: { Ref: 'A' } } },
    });
    expect(stack.events[1].ResourceProperties.Secret).toBe('hidden');
    expect([await stack.output('Secret'), await stack.output('Id')]).toEqual(['****', 'A-id']);
  });

  test('accepts 4,096 bytes', async () => {
    const stack = answered(event => {
      const { StackId, RequestId, LogicalResourceId } = event;
      const body = (text: string) => JSON.stringify({ ...base, StackId, RequestId, LogicalResourceId, Data: { text } });
      return body('x'.repeat(4096 - body('').length));
    });
    expect(await stack.deploy({ Resources: { A: custom() } })).toBe('CREATE_COMPLETE');
  });

  test('the first one is used, and a second one is accepted without effect', async () => {
    const stack = new ScriptedStack({ script: () => ({ Data: { Turn: 'first' } }) });
    await stack.deploy({ Resources: { A: custom() }, Outputs: { Turn: { Value: { 'Fn::GetAtt': ['A', 'Turn'] } } } });
    expect(await stack.respondTo(stack.events[0], { Data: { Turn: 'second' } })).toBe(200);
    expect(await stack.output('Turn')).toBe('first');
  });

  test('a content type breaks the signature, and an unknown URL has none', async () => {
    const stack = new ScriptedStack({ script: () => undefined });
    await stack.begin('CreateStack', { Resources: { A: custom() } });
    await stack.asked(1);
    expect(await stack.put(stack.events[0], '{}', { 'content-type': 'application/json' })).toBe(403);
    expect(await stack.put({ ...stack.events[0], ResponseURL: 'https://127.0.0.1/cloudformation-custom-resource-response/us-east-1/0' }, '{}')).toBe(403);
    expect(await stack.respondTo(stack.events[0], {})).toBe(200);
    await stack.cloudFormation.settled('S');
    expect(await stack.status()).toBe('CREATE_COMPLETE');
  });

  test('FAILED shows its reason', async () => {
    const noRoom = { Status: 'FAILED', Reason: 'no more room' };
    const stack = new ScriptedStack({ script: ({ RequestType }) => (RequestType === 'Create' ? noRoom : {}) });
    await stack.deploy({ Resources: { A: custom() } });
    expect((await stack.history('A'))[1])
      .toMatch(/^CREATE_FAILED: Received response status \[FAILED\] from custom resource\. Message returned: no more room/);
  });
});

describe('rule 6: ServiceTimeout', () => {
  test('fails a resource without a response in time, and its Delete has a generated id', async () => {
    const stack = new ScriptedStack({ script: ({ RequestType }) => (RequestType === 'Create' ? undefined : {}) });
    expect(await stack.deploy({ Resources: { A: custom({ ServiceTimeout: 2 }) } })).toBe('ROLLBACK_COMPLETE');
    expect((await stack.history('A'))[1]).toMatch(/did not receive a response from your Custom Resource within 2 seconds/);
    expect(stack.requests[1]).toMatch(/^Delete A S-A-[0-9A-F]{12}$/);
  });

  test.each([0, 3601, 1.5, 'soon'])('rejects %p', async ServiceTimeout => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom({ ServiceTimeout }) } });
    expect((await stack.history('A'))[1]).toMatch(/^CREATE_FAILED: Invalid ServiceTimeout/);
    expect(stack.requests).toEqual([]);
  });

  test('ignores a late response', async () => {
    const stack = new ScriptedStack({ script: ({ RequestType }) => (RequestType === 'Create' ? undefined : {}) });
    await stack.deploy({ Resources: { A: custom({ ServiceTimeout: 1 }) } });
    expect(await stack.respondTo(stack.events[0], {})).toBe(200);
    expect(await stack.status()).toBe('ROLLBACK_COMPLETE');
  });
});

describe('rule 13: Ref and GetAtt', () => {
  const resources = (properties: Record<string, unknown>) => (
    { A: custom(properties), B: custom({ Of: { 'Fn::GetAtt': ['A', 'Name'] }, Id: { Ref: 'A' } }) }
  );

  test('Ref is the physical id, GetAtt reads Data', async () => {
    const stack = new ScriptedStack({ script: () => ({ PhysicalResourceId: 'id', Data: { 'Name': 'n', 'Dotted.Name': 'd', 'Deep': { Er: 'e' } } }) });
    await stack.deploy({
      Resources: resources({}),
      Outputs: {
        Dotted: { Value: { 'Fn::GetAtt': ['A', 'Dotted.Name'] } },
        Deep: { Value: { 'Fn::Sub': '${A.Deep.Er}/${A}' } },
      },
    });
    expect(stack.events[1].ResourceProperties).toMatchObject({ Of: 'n', Id: 'id' });
    expect([await stack.output('Dotted'), await stack.output('Deep')]).toEqual(['d', 'e/id']);
  });

  test('a missing attribute fails the resource that references it', async () => {
    const stack = new ScriptedStack();
    expect(await stack.deploy({ Resources: resources({}) })).toBe('ROLLBACK_COMPLETE');
    expect((await stack.history('B'))[1]).toMatch(/^CREATE_FAILED: CustomResource attribute error: Vendor response doesn't contain Name/);
    expect(stack.requests).toEqual(['Create A', 'Delete A A-id']);
  });

  test('the Data of an Update replaces that of the Create', async () => {
    const script: Script = ({ RequestType }) => ({ Data: RequestType === 'Create' ? { Name: 'old' } : { Other: 'new' } });
    const stack = new ScriptedStack({ script });
    await stack.deploy({ Resources: resources({ Size: 1 }) });
    expect(await stack.deploy({ Resources: resources({ Size: 2 }) })).toBe('UPDATE_ROLLBACK_FAILED');
    expect(await stack.history('B')).toContainEqual(expect.stringMatching(/^UPDATE_FAILED: .*doesn't contain Name/));
  });

  test('an output that references a missing attribute fails the stack', async () => {
    const stack = new ScriptedStack();
    const template = { Resources: { A: custom() }, Outputs: { Name: { Value: { 'Fn::GetAtt': ['A', 'Name'] } } } };
    expect(await stack.deploy(template)).toBe('ROLLBACK_COMPLETE');
  });

  test('a native type has its own Ref', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { N: note() }, Outputs: { Ref: { Value: { Ref: 'N' } } } });
    expect(await stack.output('Ref')).toBe('ref of N');
  });
});

describe('rule 16: the service token', () => {
  test('of a resource cannot be changed, and no event is sent', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom() } });
    expect(await stack.deploy({ Resources: { A: custom({ ServiceToken: OTHER_FUNCTION_ARN }) } })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await stack.history('A')).toContain('UPDATE_FAILED: Modifying service token is not allowed.');
    expect(stack.requests).toEqual(['Create A']);
  });

  test('must be the ARN of an existing function', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom({ ServiceToken: 'arn:aws:lambda:us-east-1:123456789012:function:none' }) } });
    expect((await stack.history('A'))[1]).toMatch(/^CREATE_FAILED: Function not found/);
    expect(stack.requests).toEqual([]);
  });

  test('of a topic is not modeled', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom({ ServiceToken: 'arn:aws:sns:us-east-1:123456789012:topic' }) } });
    expect((await stack.history('A'))[1]).toMatch(/Invalid service token/);
  });
});
