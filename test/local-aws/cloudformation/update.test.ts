import { ScriptedStack, custom, note } from './scripted-stack';

/** Self-tests of the model, by the number of the rule in docs/cloudformation-semantics.md. */
const byName = ({ ResourceProperties }: { ResourceProperties: Record<string, any> }) => ({ PhysicalResourceId: ResourceProperties.Name as string });

describe('rule 3: an Update is sent only if a resolved property changed', () => {
  test('not for other metadata, policies or outputs', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom({ Size: 1 }) } });
    const changed = custom({ Size: 1 }, { Metadata: { Version: 2 }, DeletionPolicy: 'Retain' });
    expect(await stack.deploy({ Resources: { A: changed }, Outputs: { Id: { Value: { Ref: 'A' } } } })).toBe('UPDATE_COMPLETE');
    expect(stack.requests).toEqual(['Create A']);
    expect(await stack.output('Id')).toBe('A-id');
    // The new policy is still effective.
    expect(await stack.delete()).toBe('DELETE_COMPLETE');
    expect(stack.requests).toEqual(['Create A']);
  });

  test('not for another notation of the same value', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom({ Size: 5, Name: 'a-b' }) } });
    await stack.deploy({ Resources: { A: custom({ Name: { 'Fn::Join': ['-', ['a', 'b']] }, Size: '5' }) } });
    expect(stack.requests).toEqual(['Create A']);
  });

  test('but for a changed attribute of another resource', async () => {
    const stack = new ScriptedStack({ script: ({ ResourceProperties }) => ({ Data: { Size: ResourceProperties.Size } }) });
    const resources = (size: number) => ({ A: custom({ Size: size }), B: custom({ Of: { 'Fn::GetAtt': ['A', 'Size'] } }) });
    await stack.deploy({ Resources: resources(1) });
    await stack.deploy({ Resources: resources(2) });
    expect(stack.requests.slice(2)).toEqual(['Update A A-id', 'Update B B-id']);
    expect(stack.events[3]).toMatchObject({ ResourceProperties: { Of: '2' }, OldResourceProperties: { Of: '1' } });
  });

  test('for a parameter whose value changed', async () => {
    const stack = new ScriptedStack();
    const template = { Parameters: { Size: { Type: 'String' } }, Resources: { A: custom({ Size: { Ref: 'Size' } }), B: custom() } };
    await stack.deploy(template, { Parameters: [{ ParameterKey: 'Size', ParameterValue: 's' }] });
    await stack.deploy(template, { Parameters: [{ ParameterKey: 'Size', ParameterValue: 'm' }] });
    expect(stack.requests.slice(2)).toEqual(['Update A A-id']);
  });

  test('and an update without changes is an error', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom() } });
    await expect(stack.deploy({ Resources: { A: custom() } })).rejects.toThrow('No updates are to be performed.');
  });
});

describe('rule 8: replacement', () => {
  const renamed = (policy: Record<string, unknown> = {}) => [{ Resources: { A: custom({ Name: 'old' }, policy) } }, { Resources: { A: custom({ Name: 'new' }, policy) } }];

  test('another physical id deletes the old resource with its old properties after the update', async () => {
    const stack = new ScriptedStack({ script: byName });
    const [before, after] = renamed();
    await stack.deploy(before);
    expect(await stack.deploy(after)).toBe('UPDATE_COMPLETE');
    expect(stack.requests).toEqual(['Create A', 'Update A old', 'Delete A old']);
    expect(stack.events[2].ResourceProperties).toMatchObject({ Name: 'old' });
    expect(await stack.history('S')).toEqual(expect.arrayContaining(['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'UPDATE_COMPLETE']));
  });

  test('UpdateReplacePolicy Retain keeps the old resource', async () => {
    const stack = new ScriptedStack({ script: byName });
    const [before, after] = renamed({ UpdateReplacePolicy: 'Retain' });
    await stack.deploy(before);
    expect(await stack.deploy(after)).toBe('UPDATE_COMPLETE');
    expect(stack.requests).toEqual(['Create A', 'Update A old']);
    expect(await stack.history('A')).toContain('DELETE_SKIPPED');
  });

  test('a cleanup that fails does not fail the update', async () => {
    const stack = new ScriptedStack({ script: event => (event.RequestType === 'Delete' ? { Status: 'FAILED', Reason: 'in use' } : byName(event)) });
    const [before, after] = renamed();
    await stack.deploy(before);
    expect(await stack.deploy(after)).toBe('UPDATE_COMPLETE');
    expect(await stack.history('A')).toContainEqual(expect.stringMatching(/^DELETE_FAILED: .*in use/));
    expect((await stack.respond('DescribeStackResources', { StackName: 'S' })).StackResources).toMatchObject([{ PhysicalResourceId: 'new' }]);
  });
});

test('rule 8: the Delete of a removed resource that fails does not fail the update either', async () => {
  const stack = new ScriptedStack({ script: ({ RequestType }) => (RequestType === 'Delete' ? { Status: 'FAILED', Reason: 'in use' } : {}) });
  await stack.deploy({ Resources: { A: custom(), Gone: custom({}, { DependsOn: 'A' }) } });
  expect(await stack.deploy({ Resources: { A: custom() } })).toBe('UPDATE_COMPLETE');
  expect(await stack.history('Gone')).toContainEqual(expect.stringMatching(/^DELETE_FAILED: .*in use/));
  expect((await stack.respond('DescribeStackResources', { StackName: 'S' })).StackResources).toMatchObject([{ LogicalResourceId: 'A' }]);
});

describe('rule 12: deletion policies', () => {
  test.each(['Retain', 'RetainExceptOnCreate'])('%s keeps the resource on stack delete', async DeletionPolicy => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom({}, { DeletionPolicy }), B: custom() } });
    const id = await stack.id();
    expect(await stack.delete()).toBe('DELETE_COMPLETE');
    expect(stack.requests.slice(2)).toEqual(['Delete B B-id']);
    expect(await stack.history('A', id)).toContain('DELETE_SKIPPED');
  });

  test.each(['Retain', 'RetainExceptOnCreate'])('%s keeps the resource on removal from the template', async DeletionPolicy => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom({}, { DeletionPolicy }), B: custom() } });
    expect(await stack.deploy({ Resources: { B: custom() } })).toBe('UPDATE_COMPLETE');
    expect(stack.requests.slice(2)).toEqual([]);
  });

  test.each([['Retain', 0], ['RetainExceptOnCreate', 1], ['Delete', 1]])('on the rollback of the create, %s sends %i Deletes', async (DeletionPolicy, deletes) => {
    const stack = new ScriptedStack();
    expect(await stack.deploy({ Resources: { A: custom({}, { DeletionPolicy }), B: note({ Fail: 'B' }, { DependsOn: 'A' }) } })).toBe('ROLLBACK_COMPLETE');
    expect(stack.requests.slice(1)).toHaveLength(deletes);
  });

  test.each([['Retain', 0], ['RetainExceptOnCreate', 1], ['Delete', 1]])('on the rollback of the update that created it, %s sends %i Deletes', async (DeletionPolicy, deletes) => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom() } });
    const resources = { A: custom(), New: custom({}, { DeletionPolicy }), B: note({ Fail: 'B' }, { DependsOn: 'New' }) };
    expect(await stack.deploy({ Resources: resources })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.requests.slice(2)).toHaveLength(deletes);
  });

  test('RetainExceptOnCreate of the operation changes Retain to it', async () => {
    const stack = new ScriptedStack();
    const template = { Resources: { A: custom({}, { DeletionPolicy: 'Retain' }), B: note({ Fail: 'B' }, { DependsOn: 'A' }) } };
    await stack.deploy(template, { RetainExceptOnCreate: 'true' });
    expect(stack.requests).toEqual(['Create A', 'Delete A A-id']);
  });

  test('Snapshot is rejected', async () => {
    await expect(new ScriptedStack().deploy({ Resources: { A: custom({}, { DeletionPolicy: 'Snapshot' }) } })).rejects.toThrow(/does not model DeletionPolicy "Snapshot"/);
  });
});

describe('rule 14: order', () => {
  test('dependencies by Ref, GetAtt, Sub and DependsOn are first, and deletes are in reverse order', async () => {
    const stack = new ScriptedStack({ script: () => ({ Data: { Name: 'n' } }) });
    await stack.deploy({
      Resources: {
        E: custom({}, { DependsOn: ['D'] }),
        D: custom({ Text: { 'Fn::Sub': ['${X}', { X: { 'Fn::Sub': '${C.Name}' } }] } }),
        C: custom({ Text: { 'Fn::GetAtt': ['B', 'Name'] } }),
        B: custom({ Text: { Ref: 'A' } }),
        A: custom(),
      },
    });
    await stack.delete();
    expect(stack.requests).toEqual([...'ABCDE'].map(id => `Create ${id}`).concat([...'EDCBA'].map(id => `Delete ${id} ${id}-id`)));
  });

  test('independent resources are concurrent', async () => {
    const stack = new ScriptedStack({ script: () => undefined });
    await stack.begin('CreateStack', { Resources: { A: custom(), B: custom(), C: custom({}, { DependsOn: 'A' }) } });
    await stack.asked(2);
    expect(stack.requests).toEqual(['Create A', 'Create B']);
    await stack.respondTo(stack.events[0], {});
    await stack.asked(3);
    expect(stack.requests[2]).toBe('Create C');
  });

  test('a removed resource is deleted in the order of its own template', async () => {
    const stack = new ScriptedStack();
    const keep = note();
    await stack.deploy({ Resources: { Keep: keep, Policy: custom(), Type: custom({}, { DependsOn: 'Policy' }) } });
    await stack.deploy({ Resources: { Keep: keep } });
    expect(stack.requests.slice(2)).toEqual(['Delete Type Type-id', 'Delete Policy Policy-id']);
  });

  test('a replaced resource is deleted before its dependencies', async () => {
    const stack = new ScriptedStack({ script: byName });
    await stack.deploy({ Resources: { P1: custom({ Name: 'p1' }), T: custom({ Name: 't1' }, { DependsOn: 'P1' }) } });
    await stack.deploy({ Resources: { P2: custom({ Name: 'p2' }), T: custom({ Name: 't2' }, { DependsOn: 'P2' }) } });
    expect(stack.requests.slice(2)).toEqual(['Create P2', 'Update T t1', 'Delete T t1', 'Delete P1 p1']);
  });
});

test('rule 15: changes are before the Deletes of removed resources', async () => {
  const stack = new ScriptedStack();
  await stack.deploy({ Resources: { Policy: custom({ Allows: 'both' }), One: custom(), Two: custom({}, { DependsOn: 'Policy' }) } });
  await stack.deploy({ Resources: { Policy: custom({ Allows: 'one' }), One: custom() } });
  expect(stack.requests.slice(3)).toEqual(['Update Policy Policy-id', 'Delete Two Two-id']);
});
