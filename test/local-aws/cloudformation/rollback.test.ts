import { CustomResourceEvent, Reaction, Script, ScriptedStack, ScriptedStackOptions, custom, note } from './scripted-stack';

/** Self-tests of the model, by the number of the rule in docs/cloudformation-semantics.md. */
const FAILED = { Status: 'FAILED', Reason: 'no' };
/** Responses that depend on the request. */
const onCreate = (reaction: Reaction): Script => ({ RequestType }) => (RequestType === 'Create' ? reaction : {});
const onUpdateTo = (size: string, reaction: Reaction): Script => ({ RequestType, ResourceProperties }) => (
  RequestType === 'Update' && ResourceProperties.Size === size ? reaction : {}
);
const byName = ({ ResourceProperties }: CustomResourceEvent) => ({ PhysicalResourceId: ResourceProperties.Name as string });
/** Fails if the property Fail has the kind of the request. */
const failing = (event: CustomResourceEvent): Reaction => ({
  ...event.ResourceProperties.Fail === event.RequestType ? FAILED : {},
  ...event.ResourceProperties.Name ? byName(event) : {},
});
const failingNote = note({ Fail: 'on purpose' }, { DependsOn: 'A' });

describe('rule 5: a redelivered event', () => {
  test('is the same event, and its first response is used', async () => {
    const stack = new ScriptedStack({ script: () => undefined });
    await stack.begin('CreateStack', { Resources: { A: custom() } });
    await stack.asked(1);
    await stack.respondTo(stack.events[0], { PhysicalResourceId: 'first' });
    await stack.respondTo(stack.events[0], { PhysicalResourceId: 'again' });
    await stack.cloudFormation.settled('S');
    expect((await stack.respond('DescribeStackResources', { StackName: 'S' })).StackResources).toMatchObject([{ PhysicalResourceId: 'first' }]);
  });
});

describe('rule 7: a failed Create', () => {
  test('is followed by a Delete with the id of the response', async () => {
    const stack = new ScriptedStack({ script: onCreate({ ...FAILED, PhysicalResourceId: 'half-made' }) });
    expect(await stack.deploy({ Resources: { A: custom() } })).toBe('ROLLBACK_COMPLETE');
    expect(stack.requests).toEqual(['Create A', 'Delete A half-made']);
    expect((await stack.describe()).StackStatusReason).toBeUndefined();
    expect(await stack.history('S')).toContain('ROLLBACK_IN_PROGRESS: The following resource(s) failed to create: [A]. Rollback requested by user.');
  });

  test('of a native type has created nothing', async () => {
    const stack = new ScriptedStack();
    expect(await stack.deploy({ Resources: { N: note({ Fail: 'N' }) } })).toBe('ROLLBACK_COMPLETE');
    expect(await stack.history('N')).toEqual(['CREATE_IN_PROGRESS', 'CREATE_FAILED: no note N']);
  });

  test('in an update is deleted in the cleanup', async () => {
    const stack = new ScriptedStack({ script: failing });
    await stack.deploy({ Resources: { A: custom() } });
    const failingCreate = custom({ Fail: 'Create', Name: 'b' }, { DependsOn: 'A' });
    expect(await stack.deploy({ Resources: { A: custom({ Size: 2 }), B: failingCreate } })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.requests.slice(1)).toEqual(['Update A A-id', 'Create B', 'Update A A-id', 'Delete B b']);
  });
});

describe('rule 9: a failed Update', () => {
  const options: ScriptedStackOptions = {
    script: ({ ResourceProperties }) => (ResourceProperties.Size === '2' ? { ...FAILED, PhysicalResourceId: 'new' } : { PhysicalResourceId: 'old' }),
  };

  async function failedUpdate(failedUpdatePhysicalId: 'previous' | 'returned'): Promise<ScriptedStack> {
    const stack = new ScriptedStack({ ...options, failedUpdatePhysicalId });
    await stack.deploy({ Resources: { A: custom({ Size: 1 }) } });
    expect(await stack.deploy({ Resources: { A: custom({ Size: 2 }) } })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.events[2]).toMatchObject({ ResourceProperties: { Size: '1' }, OldResourceProperties: { Size: '2' } });
    return stack;
  }

  test('is followed by an Update with exchanged properties and the previous id', async () => {
    expect((await failedUpdate('previous')).requests).toEqual(['Create A', 'Update A old', 'Update A old']);
  });

  test('or with the id of the response, which is a replacement then', async () => {
    expect((await failedUpdate('returned')).requests).toEqual(['Create A', 'Update A old', 'Update A new', 'Delete A new']);
  });

  test('also without a response', async () => {
    const stack = new ScriptedStack({ script: ({ ResourceProperties }) => (ResourceProperties.Size === '2' ? undefined : {}) });
    await stack.deploy({ Resources: { A: custom({ Size: 1, ServiceTimeout: 2 }) } });
    expect(await stack.deploy({ Resources: { A: custom({ Size: 2, ServiceTimeout: 2 }) } })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.requests).toEqual(['Create A', 'Update A A-id', 'Update A A-id']);
  });
});

describe('rule 10: rollback', () => {
  test('of a create sends only Deletes', async () => {
    const stack = new ScriptedStack();
    const Resources = { A: custom(), B: custom({}, { DependsOn: 'A' }), Bad: note({ Fail: 'x' }, { DependsOn: 'B' }) };
    expect(await stack.deploy({ Resources })).toBe('ROLLBACK_COMPLETE');
    expect(stack.requests).toEqual(['Create A', 'Create B', 'Delete B B-id', 'Delete A A-id']);
  });

  test('of an update sends Updates, and Deletes in its cleanup', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom({ Size: 1 }), Same: custom() } });
    const Resources = {
      A: custom({ Size: 2 }),
      Same: custom(),
      New: custom({}, { DependsOn: 'A' }),
      Bad: note({ Fail: 'x' }, { DependsOn: 'New' }),
    };
    expect(await stack.deploy({ Resources })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.requests.slice(2)).toEqual(['Update A A-id', 'Create New', 'Update A A-id', 'Delete New New-id']);
    expect(stack.events[4]).toMatchObject({ ResourceProperties: { Size: '1' }, OldResourceProperties: { Size: '2' } });
    const { StackResources } = await stack.respond('DescribeStackResources', { StackName: 'S' });
    expect(StackResources.map(({ LogicalResourceId }: any) => LogicalResourceId)).toEqual(['A', 'Same']);
    // The stack has the previous template again.
    expect(JSON.parse((await stack.respond('GetTemplate', { StackName: 'S' })).TemplateBody).Resources.A.Properties.Size).toBe(1);
  });

  test.each([
    ['update', ['Update A old', 'Update A new', 'Delete A new']],
    ['revert', ['Update A old', 'Delete A new']],
  ] as const)('of a replaced resource: %s', async (replacedResourceRollback, requests) => {
    const stack = new ScriptedStack({ script: byName, replacedResourceRollback });
    await stack.deploy({ Resources: { A: custom({ Name: 'old' }) } });
    expect(await stack.deploy({ Resources: { A: custom({ Name: 'new' }), Bad: failingNote } })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.requests.slice(1)).toEqual(requests);
    expect(stack.events.at(-1)!.ResourceProperties).toMatchObject({ Name: 'new' });
    expect((await stack.respond('DescribeStackResources', { StackName: 'S' })).StackResources).toMatchObject([{ PhysicalResourceId: 'old' }]);
  });

  test('is complete even if a Delete of its cleanup has failed', async () => {
    const stack = new ScriptedStack({ script: ({ RequestType }) => (RequestType === 'Delete' ? FAILED : {}) });
    await stack.deploy({ Resources: { A: custom() } });
    expect(await stack.deploy({ Resources: { A: custom(), New: custom(), Bad: note({ Fail: 'x' }, { DependsOn: 'New' }) } })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await stack.history('New')).toContainEqual(expect.stringMatching(/^DELETE_FAILED/));
    stack.script = () => ({});
    expect(await stack.delete()).toBe('DELETE_COMPLETE');
    expect(stack.requests.slice(1)).toEqual(['Create New', 'Delete New New-id', 'Delete A A-id']);
  });

  test('does not change a removed resource', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom(), Gone: custom() } });
    expect(await stack.deploy({ Resources: { A: custom(), Bad: failingNote } })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.requests).toEqual(['Create A', 'Create Gone']);
  });

  test('that fails is continued by ContinueUpdateRollback, which sends the failed Updates again', async () => {
    const stack = new ScriptedStack({ script: onUpdateTo('1', FAILED) });
    await stack.deploy({ Resources: { A: custom({ Size: 1 }) } });
    expect(await stack.deploy({ Resources: { A: custom({ Size: 2 }), Bad: failingNote } })).toBe('UPDATE_ROLLBACK_FAILED');
    await expect(stack.deploy({ Resources: { A: custom({ Size: 3 }) } })).rejects.toThrow(/is in UPDATE_ROLLBACK_FAILED state and can not be updated/);
    stack.script = () => ({});
    await stack.respond('ContinueUpdateRollback', { StackName: 'S' });
    await stack.cloudFormation.settled('S');
    expect(await stack.status()).toBe('UPDATE_ROLLBACK_COMPLETE');
    const backToOne = { ResourceProperties: { Size: '1' }, OldResourceProperties: { Size: '2' } };
    expect(stack.events.slice(2)).toMatchObject([backToOne, backToOne]);
  });

  test('that fails can skip a resource', async () => {
    const stack = new ScriptedStack({ script: onUpdateTo('1', FAILED) });
    await stack.deploy({ Resources: { A: custom({ Size: 1 }) } });
    await stack.deploy({ Resources: { A: custom({ Size: 2 }), Bad: failingNote } });
    await stack.respond('ContinueUpdateRollback', { StackName: 'S', ResourcesToSkip: ['A'] });
    await stack.cloudFormation.settled('S');
    expect(await stack.status()).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await stack.history('A')).toContain('UPDATE_COMPLETE: Resource skipped during UpdateRollback');
  });
});

describe('rule 11: a failed Delete', () => {
  const inUse = (event: CustomResourceEvent): Reaction => (event.RequestType === 'Delete' && event.LogicalResourceId === 'B' ? FAILED : {});
  const resources = { A: custom(), B: custom({}, { DependsOn: 'A' }), C: custom() };

  test('fails the deletion of the stack, keeps its dependencies, and can be retried', async () => {
    const stack = new ScriptedStack({ script: inUse });
    await stack.deploy({ Resources: resources });
    expect(await stack.delete()).toBe('DELETE_FAILED');
    expect(stack.requests.slice(3).sort()).toEqual(['Delete B B-id', 'Delete C C-id']);
    expect((await stack.describe()).StackStatusReason).toBe('The following resource(s) failed to delete: [B]. ');
    stack.script = () => ({});
    expect(await stack.delete()).toBe('DELETE_COMPLETE');
    expect(stack.requests.slice(5)).toEqual(['Delete B B-id', 'Delete A A-id']);
  });

  test('can be skipped by retaining the resource', async () => {
    const stack = new ScriptedStack({ script: inUse });
    await stack.deploy({ Resources: resources });
    await stack.delete();
    expect(await stack.delete({ RetainResources: ['B'] })).toBe('DELETE_COMPLETE');
    expect(stack.requests.slice(5)).toEqual(['Delete A A-id']);
  });

  test('fails a create rollback', async () => {
    const stack = new ScriptedStack({ script: inUse });
    expect(await stack.deploy({ Resources: { ...resources, Bad: note({ Fail: 'x' }, { DependsOn: ['B', 'C'] }) } })).toBe('ROLLBACK_FAILED');
  });

  test('a stack in ROLLBACK_COMPLETE is deleted first, and its successor has another id', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom(), Bad: failingNote } });
    const id = await stack.id();
    await expect(stack.deploy({ Resources: { A: custom() } })).rejects.toThrow(`Stack:${id} is in ROLLBACK_COMPLETE state and can not be updated.`);
    await stack.delete();
    expect(await stack.deploy({ Resources: { A: custom() } })).toBe('CREATE_COMPLETE');
    expect(await stack.id()).not.toBe(id);
    expect(await stack.status(id)).toBe('DELETE_COMPLETE');
  });
});

describe('rule 14: a failure cancels the resources in progress', () => {
  test('a Delete follows a Create that is still in progress, and its late response has no effect', async () => {
    const stack = new ScriptedStack({ script: event => onCreate(event.LogicalResourceId === 'Slow' ? undefined : FAILED)(event) });
    expect(await stack.deploy({ Resources: { Slow: custom(), Bad: custom(), Later: custom({}, { DependsOn: 'Slow' }) } })).toBe('ROLLBACK_COMPLETE');
    expect(stack.requests).toEqual(['Create Slow', 'Create Bad', expect.stringMatching(/^Delete Slow S-Slow-/), 'Delete Bad Bad-id']);
    expect(await stack.history('Slow')).toContain('CREATE_FAILED: Resource creation cancelled');
    expect(await stack.respondTo(stack.events[0], {})).toBe(200);
    expect(await stack.status()).toBe('ROLLBACK_COMPLETE');
  });

  test.each([
    ['ignored', /^Delete Slow S-Slow-/],
    ['awaited', /^Delete Slow created$/],
  ] as const)('the response of a canceled Create is %s', async (cancelledRequests, removal) => {
    const stack = new ScriptedStack({
      cancelledRequests,
      script: async event => {
        if (event.RequestType !== 'Create' || event.LogicalResourceId !== 'Slow') return onCreate(FAILED)(event);
        await new Promise(resolve => setTimeout(resolve, 10));
        return { PhysicalResourceId: 'created' };
      },
    });
    expect(await stack.deploy({ Resources: { Slow: custom(), Bad: custom() } })).toBe('ROLLBACK_COMPLETE');
    expect(stack.requests[2]).toMatch(removal);
  });

  test('DeleteStack cancels a create', async () => {
    const stack = new ScriptedStack({ script: ({ RequestType }) => (RequestType === 'Create' ? undefined : {}) });
    await stack.begin('CreateStack', { Resources: { A: custom() } });
    await stack.asked(1);
    expect(await stack.delete()).toBe('DELETE_COMPLETE');
    expect(stack.requests[1]).toMatch(/^Delete A S-A-/);
  });
});

describe('rule 19: two events of one resource', () => {
  test.each(['Update', 'Delete'])('are not sent within the same second if a rollback with %s begins in the next one', async requestType => {
    const stack = new ScriptedStack({ rollbackBegins: 'next second', script: () => ({ PhysicalResourceId: 'id' }) });
    if (requestType === 'Update') await stack.deploy({ Resources: { A: custom({ Size: 1 }) } });
    await stack.deploy({ Resources: { A: custom({ Size: 2 }), Bad: note({ Fail: 'x' }, { DependsOn: 'A' }) } });
    const [failed, rolledBack] = stack.events.slice(-2);
    expect(rolledBack.RequestType).toBe(requestType);
    const sentAt = (event: CustomResourceEvent) => new URL(event.ResponseURL).searchParams.get('X-Amz-Date')!;
    expect(sentAt(rolledBack) > sentAt(failed)).toBe(true);
  });
});

describe('rule 17: CloudFormation does not wait for a canceled update', () => {
  const slowSecond = onUpdateTo('2', undefined);

  test('the Update of the rollback is sent while the first one is in progress', async () => {
    const stack = new ScriptedStack({ script: slowSecond });
    await stack.deploy({ Resources: { Slow: custom({ Size: 1 }) } });
    expect(await stack.deploy({ Resources: { Slow: custom({ Size: 2 }), Bad: note({ Fail: 'x' }) } })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.requests).toEqual(['Create Slow', 'Update Slow Slow-id', 'Update Slow Slow-id']);
    expect(stack.events[2]).toMatchObject({ ResourceProperties: { Size: '1' }, OldResourceProperties: { Size: '2' } });
    expect(await stack.history('Slow')).toContain('UPDATE_FAILED: Resource update cancelled');
    expect(await stack.respondTo(stack.events[1], { PhysicalResourceId: 'late' })).toBe(200);
    const { StackResources } = await stack.respond('DescribeStackResources', { StackName: 'S' });
    expect(StackResources).toMatchObject([{ PhysicalResourceId: 'Slow-id' }]);
  });

  test('CancelUpdateStack does the same', async () => {
    const stack = new ScriptedStack({ script: slowSecond });
    await stack.deploy({ Resources: { Slow: custom({ Size: 1 }) } });
    await stack.begin('UpdateStack', { Resources: { Slow: custom({ Size: 2 }) } });
    await stack.asked(2);
    await stack.respond('CancelUpdateStack', { StackName: 'S' });
    await stack.cloudFormation.settled('S');
    expect(await stack.status()).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.requests[2]).toBe('Update Slow Slow-id');
  });
});

describe('rule 18: the response URL', () => {
  test('contains the time of the event in seconds', async () => {
    const stack = new ScriptedStack();
    const before = Math.floor(Date.now() / 1000) * 1000;
    await stack.deploy({ Resources: { A: custom() } });
    const [, date] = /[?&]X-Amz-Date=(\d{8}T\d{6}Z)/.exec(stack.events[0].ResponseURL)!;
    const sentAt = Date.parse(date.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'));
    expect(sentAt).toBeGreaterThanOrEqual(before);
    expect(sentAt).toBeLessThanOrEqual(Date.now());
  });
});

describe('rule 19: the events of one resource', () => {
  test('can be sent within the same second', async () => {
    jest.useFakeTimers({ now: new Date('2026-06-01T00:00:00.500Z'), doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'] });
    const stack = new ScriptedStack({ script: onUpdateTo('2', FAILED) });
    await stack.deploy({ Resources: { A: custom({ Size: 1 }) } });
    await stack.deploy({ Resources: { A: custom({ Size: 2 }) } });
    jest.useRealTimers();
    const dates = stack.events.map(({ ResponseURL }) => /X-Amz-Date=(\w+)/.exec(ResponseURL)![1]);
    expect(dates).toEqual(['20260601T000000Z', '20260601T000000Z', '20260601T000000Z']);
  });
});

test('a resource that a rollback has deleted is not deleted again with the stack', async () => {
  const stack = new ScriptedStack();
  await stack.deploy({ Resources: { A: custom(), Bad: failingNote } });
  await stack.delete();
  expect(stack.requests).toEqual(['Create A', 'Delete A A-id']);
});

test('both ids of a replacement are deleted with a stack whose update has stopped', async () => {
  const stack = new ScriptedStack({ script: byName });
  await stack.deploy({ Resources: { A: custom({ Name: 'old' }) } });
  await stack.deploy({ Resources: { A: custom({ Name: 'new' }), Bad: failingNote } }, { DisableRollback: 'true' });
  expect(await stack.delete()).toBe('DELETE_COMPLETE');
  expect(stack.requests.slice(2)).toEqual(['Delete A new', 'Delete A old']);
});

test('a rollback deletes resources of the update, and never those from before it', async () => {
  let ids = 0;
  const stack = new ScriptedStack({ script: ({ RequestType }) => (RequestType === 'Delete' ? {} : { PhysicalResourceId: `id${ids += 1}` }) });
  await stack.deploy({ Resources: { A: custom({ Size: 1 }) } });
  await stack.deploy({ Resources: { A: custom({ Size: 2 }), Bad: failingNote } });
  expect(stack.requests).toEqual(['Create A', 'Update A id1', 'Update A id2', 'Delete A id2']);
  expect((await stack.respond('DescribeStackResources', { StackName: 'S' })).StackResources).toMatchObject([{ PhysicalResourceId: 'id3' }]);
});
