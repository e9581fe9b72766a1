import { CustomResourceEvent, Reaction, ScriptedStack, ScriptedStackOptions, custom, note } from './scripted-stack';

const FAILED = { Status: 'FAILED', Reason: 'no' };

/** A scripted stack, and the templates of nested stacks by key. */
class Nested extends ScriptedStack {
  constructor(public readonly templates: Record<string, unknown>, options: ScriptedStackOptions = {}) {
    super({ readObject: (_bucket, key) => Buffer.from(JSON.stringify(this.templates[key])), ...options });
  }

  public async child(): Promise<any> {
    const { Stacks } = await this.respond('DescribeStacks', {});
    return Stacks.find(({ ParentId }: any) => ParentId !== undefined);
  }
}

function nested(key: string, parameters: Record<string, unknown> = {}, members: Record<string, unknown> = {}): Record<string, unknown> {
  const TemplateURL = { 'Fn::Sub': `https://s3.\${AWS::Region}.\${AWS::URLSuffix}/bucket/${key}` };
  return { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL, Parameters: parameters }, ...members };
}

/** A nested stack with one custom resource, whose size is a parameter, and a resource after it that can fail. */
function child(resources: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    Parameters: { Size: { Type: 'String' } },
    Resources: { Inner: custom({ Size: { Ref: 'Size' } }), ...resources },
    Outputs: { Id: { Value: { 'Fn::Sub': '${Inner}/${AWS::StackName}' } } },
  };
}

const failingChild = child({ Bad: note({ Fail: 'in the child' }, { DependsOn: 'Inner' }) });
const failingParent = { Bad: note({ Fail: 'in the parent' }, { DependsOn: 'Child' }) };
const size = (value: number, key = 'a') => ({ Child: nested(key, { Size: value }) });

describe('A nested stack', () => {
  test('is created with its parameters, returns its outputs, and has its own name and id', async () => {
    const stack = new Nested({ a: child() });
    const template = { Resources: { ...size(1), After: custom({ Id: { 'Fn::GetAtt': ['Child', 'Outputs.Id'] } }) }, Outputs: { Ref: { Value: { Ref: 'Child' } } } };
    expect(await stack.deploy(template)).toBe('CREATE_COMPLETE');
    const { StackId, StackName, RootId, StackStatus } = await stack.child();
    expect([StackStatus, RootId, await stack.output('Ref')]).toEqual(['CREATE_COMPLETE', await stack.id(), StackId]);
    expect(StackName).toMatch(/^S-Child-[0-9A-F]{12}$/);
    expect(stack.events).toMatchObject([
      { LogicalResourceId: 'Inner', StackId, ResourceProperties: { Size: '1' } },
      { LogicalResourceId: 'After', ResourceProperties: { Id: `Inner-id/${StackName}` } },
    ]);
    expect(await stack.history('Child')).toEqual(['CREATE_IN_PROGRESS', 'CREATE_IN_PROGRESS: Resource creation Initiated', 'CREATE_COMPLETE']);
  });

  test('has the tags of its parent', async () => {
    const stack = new Nested({ a: child() });
    await stack.deploy({ Resources: size(1) }, { Tags: [{ Key: 'team', Value: 'shop' }] });
    expect((await stack.child()).Tags).toEqual([{ Key: 'team', Value: 'shop' }]);
  });

  test('that fails is rolled back and fails its parent', async () => {
    const stack = new Nested({ a: failingChild });
    expect(await stack.deploy({ Resources: size(1) })).toBe('ROLLBACK_COMPLETE');
    expect(stack.requests).toEqual(['Create Inner', 'Delete Inner Inner-id']);
    expect((await stack.history('Child'))[2])
      .toMatch(/^CREATE_FAILED: Embedded stack arn:.+ was not successfully created: The following resource\(s\) failed to create: \[Bad\]\.$/);
    expect(await stack.child()).toBeUndefined();
  });

  test('is deleted if its parent fails later', async () => {
    const stack = new Nested({ a: child() });
    expect(await stack.deploy({ Resources: { ...size(1), ...failingParent } })).toBe('ROLLBACK_COMPLETE');
    expect(stack.requests).toEqual(['Create Inner', 'Delete Inner Inner-id']);
  });

  test('in progress is canceled by a failure of its parent', async () => {
    const stack = new Nested({ a: child() }, { script: ({ RequestType }) => (RequestType === 'Create' ? undefined : {}) });
    await stack.begin('CreateStack', { Resources: { ...size(1), Bad: custom() } });
    await stack.asked(2);
    await stack.respondTo(stack.events.find(({ LogicalResourceId }) => LogicalResourceId === 'Bad')!, FAILED);
    await stack.cloudFormation.settled('S');
    expect(await stack.status()).toBe('ROLLBACK_COMPLETE');
    expect(await stack.history('Child')).toContain('CREATE_FAILED: Resource creation cancelled');
    expect(stack.requests.filter(request => /Delete Inner/.test(request))).toHaveLength(1);
    expect(await stack.child()).toBeUndefined();
  });

  test('with an invalid template has no effect', async () => {
    const stack = new Nested({ a: child() });
    expect(await stack.deploy({ Resources: { Child: nested('a') } })).toBe('ROLLBACK_COMPLETE');
    expect((await stack.history('Child'))[1]).toBe('CREATE_FAILED: Parameters: [Size] must have values');
    expect(await stack.child()).toBeUndefined();
  });

  test('with a property that is not modeled is rejected', async () => {
    const stack = new Nested({ a: child() });
    const Child = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://s3.us-east-1.amazonaws.com/b/a', TimeoutInMinutes: 5 } };
    await expect(stack.deploy({ Resources: { Child } })).rejects.toThrow('does not model TimeoutInMinutes');
  });
});

describe('The update of a nested stack', () => {
  test('deletes removed resources only in the cleanup of its parent', async () => {
    const stack = new Nested({ a: child({ Old: custom() }), b: child() });
    await stack.deploy({ Resources: { ...size(1), After: custom({}, { DependsOn: 'Child' }) } });
    expect(await stack.deploy({ Resources: { ...size(1, 'b'), After: custom({ Size: 2 }, { DependsOn: 'Child' }) } })).toBe('UPDATE_COMPLETE');
    expect(stack.requests.slice(3)).toEqual(['Update After After-id', 'Delete Old Old-id']);
    expect((await stack.child()).StackStatus).toBe('UPDATE_COMPLETE');
  });

  test('is rolled back if its parent fails later', async () => {
    const stack = new Nested({ a: child(), b: child({ New: custom({}, { DependsOn: 'Inner' }) }) });
    await stack.deploy({ Resources: size(1) });
    expect(await stack.deploy({ Resources: { ...size(2, 'b'), ...failingParent } })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.requests.slice(1)).toEqual(['Update Inner Inner-id', 'Create New', 'Update Inner Inner-id', 'Delete New New-id']);
    const { StackStatus, StackName } = await stack.child();
    expect(StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await stack.history(StackName, StackName)).toEqual([
      'CREATE_IN_PROGRESS: User Initiated', 'CREATE_COMPLETE', 'UPDATE_IN_PROGRESS: User Initiated', 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'UPDATE_ROLLBACK_IN_PROGRESS: User Initiated', 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS', 'UPDATE_ROLLBACK_COMPLETE',
    ]);
  });

  test('that fails is rolled back with its parent', async () => {
    const stack = new Nested({ a: child(), b: failingChild });
    await stack.deploy({ Resources: { First: custom({ Size: 1 }), Child: nested('a', { Size: 1 }, { DependsOn: 'First' }) } });
    const update = { First: custom({ Size: 2 }), Child: nested('b', { Size: 2 }, { DependsOn: 'First' }) };
    expect(await stack.deploy({ Resources: update })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.requests.slice(2).sort()).toEqual(['Update First First-id', 'Update First First-id', 'Update Inner Inner-id', 'Update Inner Inner-id']);
    expect(await stack.history('Child')).toContainEqual(expect.stringMatching(
      /^UPDATE_FAILED: Embedded stack .+ was not successfully updated\. Currently in UPDATE_ROLLBACK_IN_PROGRESS with reason: The following resource\(s\) failed to create: \[Bad\]\.$/,
    ));
    expect((await stack.child()).StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
  });

  test('in progress is canceled by a failure of its parent', async () => {
    const slow = ({ RequestType, LogicalResourceId, ResourceProperties: { Size } }: CustomResourceEvent): Reaction => (
      RequestType === 'Update' && LogicalResourceId === 'Inner' && Size === '2' ? undefined : {}
    );
    const stack = new Nested({ a: child() }, { script: slow });
    await stack.deploy({ Resources: size(1) });
    expect(await stack.deploy({ Resources: { ...size(2), Bad: note({ Fail: 'x' }) } })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.events.slice(2)).toMatchObject([{ RequestType: 'Update', ResourceProperties: { Size: '1' }, OldResourceProperties: { Size: '2' } }]);
    expect((await stack.child()).StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
  });

  test('whose rollback fails can be continued from the parent', async () => {
    const stubborn = ({ RequestType, ResourceProperties: { Size } }: CustomResourceEvent): Reaction => (RequestType === 'Update' && Size === '1' ? FAILED : {});
    const stack = new Nested({ a: child(), b: failingChild }, { script: stubborn });
    await stack.deploy({ Resources: size(1) });
    expect(await stack.deploy({ Resources: size(2, 'b') })).toBe('UPDATE_ROLLBACK_FAILED');
    expect((await stack.child()).StackStatus).toBe('UPDATE_ROLLBACK_FAILED');
    stack.script = () => ({});
    await stack.respond('ContinueUpdateRollback', { StackName: 'S' });
    await stack.cloudFormation.settled('S');
    expect([await stack.status(), (await stack.child()).StackStatus]).toEqual(['UPDATE_ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']);
  });

  test('keeps its failed state without a rollback, and continues with the next update', async () => {
    const stack = new Nested({ a: child(), b: failingChild });
    await stack.deploy({ Resources: size(1) });
    expect(await stack.deploy({ Resources: size(2, 'b') }, { DisableRollback: 'true' })).toBe('UPDATE_FAILED');
    expect((await stack.child()).StackStatus).toBe('UPDATE_FAILED');
    expect(await stack.deploy({ Resources: size(2) })).toBe('UPDATE_COMPLETE');
    expect(stack.requests).toEqual(['Create Inner', 'Update Inner Inner-id']);
  });

  test('as a direct operation is rejected', async () => {
    const stack = new Nested({ a: child() });
    await stack.deploy({ Resources: size(1) });
    const { StackName } = await stack.child();
    await expect(stack.respond('UpdateStack', { StackName, TemplateBody: '{}' })).rejects.toThrow('does not model an update of the nested stack');
  });
});

describe('The delete of a nested stack', () => {
  test('is part of the deletion of its parent', async () => {
    const stack = new Nested({ a: child() });
    await stack.deploy({ Resources: size(1) });
    expect(await stack.delete()).toBe('DELETE_COMPLETE');
    expect(stack.requests.slice(1)).toEqual(['Delete Inner Inner-id']);
  });

  test('is in the cleanup if it is removed from the template', async () => {
    const stack = new Nested({ a: child() });
    await stack.deploy({ Resources: { ...size(1), Other: custom() } });
    expect(await stack.deploy({ Resources: { Other: custom({ Size: 2 }) } })).toBe('UPDATE_COMPLETE');
    expect(stack.requests.slice(2)).toEqual(['Update Other Other-id', 'Delete Inner Inner-id']);
  });

  test('that fails also fails its parent, and can be retried', async () => {
    const stack = new Nested({ a: child() }, { script: ({ RequestType }) => (RequestType === 'Delete' ? FAILED : {}) });
    await stack.deploy({ Resources: size(1) });
    expect(await stack.delete()).toBe('DELETE_FAILED');
    expect(await stack.history('Child')).toContainEqual(expect.stringMatching(/^DELETE_FAILED: Embedded stack .+ was not successfully deleted: .*\[Inner\]/));
    stack.script = () => ({});
    expect(await stack.delete()).toBe('DELETE_COMPLETE');
  });

  test('is omitted if it is retained', async () => {
    const stack = new Nested({ a: child() });
    await stack.deploy({ Resources: { Child: nested('a', { Size: 1 }, { DeletionPolicy: 'Retain' }) } });
    expect(await stack.delete()).toBe('DELETE_COMPLETE');
    expect((await stack.child()).StackStatus).toBe('CREATE_COMPLETE');
  });
});
