import { CustomResourceEvent, Reaction, ScriptedStack, custom, note } from './scripted-stack';

const FAILED = { Status: 'FAILED', Reason: 'no' };
/** Fails if the property Fail has the kind of the request. */
const failing = ({ RequestType, ResourceProperties: { Fail, Name } }: CustomResourceEvent): Reaction => ({
  ...Fail === RequestType ? FAILED : {},
  ...Name ? { PhysicalResourceId: Name as string } : {},
});

describe('without rollback', () => {
  const disabled = { DisableRollback: 'true' };

  test('a create keeps its resources, and independent resources continue', async () => {
    const stack = new ScriptedStack();
    const Resources = {
      Bad: note({ Fail: 'x' }),
      A: custom(),
      Later: custom({}, { DependsOn: 'A' }),
      Never: custom({}, { DependsOn: 'Bad' }),
    };
    expect(await stack.deploy({ Resources }, disabled)).toBe('CREATE_FAILED');
    expect(stack.requests).toEqual(['Create A', 'Create Later']);
    await stack.respond('RollbackStack', { StackName: 'S', RetainExceptOnCreate: 'true' });
    await stack.cloudFormation.settled('S');
    expect(await stack.status()).toBe('ROLLBACK_COMPLETE');
    expect(stack.requests.slice(2)).toEqual(['Delete Later Later-id', 'Delete A A-id']);
  });

  test('the next update creates the failed resource after deleting its remains', async () => {
    const stack = new ScriptedStack({ script: failing });
    await stack.deploy({ Resources: { A: custom(), B: custom({ Name: 'b', Fail: 'Create' }) } }, disabled);
    expect(await stack.deploy({ Resources: { A: custom(), B: custom({ Name: 'b' }) } }, disabled)).toBe('UPDATE_COMPLETE');
    expect(stack.requests).toEqual(['Create A', 'Create B', 'Delete B b', 'Create B']);
  });

  test('a failed update keeps its state until it is rolled back', async () => {
    const stack = new ScriptedStack({ script: failing });
    await stack.deploy({ Resources: { A: custom({ Size: 1 }), B: custom({ Size: 1 }) } });
    const failingUpdate = { Resources: { A: custom({ Size: 2 }), B: custom({ Size: 2, Fail: 'Update' }) } };
    expect(await stack.deploy(failingUpdate, disabled)).toBe('UPDATE_FAILED');
    expect(stack.requests.slice(2)).toEqual(['Update A A-id', 'Update B B-id']);
    await stack.respond('RollbackStack', { StackName: 'S' });
    await stack.cloudFormation.settled('S');
    expect(await stack.status()).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.events.slice(4)).toMatchObject([
      { LogicalResourceId: 'A', ResourceProperties: { Size: '1' }, OldResourceProperties: { Size: '2' } },
      { LogicalResourceId: 'B', ResourceProperties: { Size: '1' }, OldResourceProperties: { Size: '2' } },
    ]);
  });
});
