import { FUNCTION_ARN, ScriptedStack, custom, note } from './scripted-stack';

/** The values of a template, as the properties of a resource. */
async function resolved(value: unknown, template: Record<string, unknown> = {}, members: Record<string, unknown> = {}): Promise<unknown> {
  const stack = new ScriptedStack({ parameterValue: name => ({ '/stored': '30', '/stored:1': '29' })[name] });
  expect(await stack.deploy({ Resources: { A: custom({ Value: value }) }, ...template }, members)).toBe('CREATE_COMPLETE');
  return stack.events[0].ResourceProperties.Value;
}

async function rejection(template: Record<string, unknown>, members: Record<string, unknown> = {}): Promise<string> {
  const stack = new ScriptedStack();
  const message = await stack.deploy(template, members).catch((error: Error) => error.message);
  expect(stack.events).toEqual([]);
  // A stack with a rejected template does not exist.
  await expect(stack.describe()).rejects.toThrow('Stack with id S does not exist');
  return message;
}

describe('intrinsic functions', () => {
  const Mappings = { Sizes: { 'us-east-1': { Small: 's', List: ['x', 'y'] } } };
  const Conditions = {
    Here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] },
    There: { 'Fn::Not': [{ Condition: 'Here' }] },
    Both: { 'Fn::And': [{ Condition: 'Here' }, { Condition: 'There' }] },
    Either: { 'Fn::Or': [{ Condition: 'Here' }, { Condition: 'There' }] },
  };

  test.each<[unknown, unknown]>([
    [{ 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }, 1]] }, 'a-us-east-1-1'],
    [{ 'Fn::Split': ['|', 'a|b'] }, ['a', 'b']],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['|', 'a|b'] }] }, 'b'],
    [{ 'Fn::Sub': '${AWS::AccountId}/${!Literal}' }, '123456789012/${Literal}'],
    [{ 'Fn::Sub': ['${X}-${AWS::Partition}', { X: { 'Fn::Join': ['', ['x', 'y']] } }] }, 'xy-aws'],
    [{ 'Fn::Base64': 'é' }, 'w6k='],
    [{ 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'Small'] }, 's'],
    [{ 'Fn::FindInMap': ['Sizes', 'us-east-1', 'List'] }, ['x', 'y']],
    [{ 'Fn::If': ['Here', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['Both', 'yes', 'no'] }, 'no'],
    [{ 'Fn::If': ['Either', { Deep: [{ 'Fn::If': ['There', 1, { Ref: 'AWS::NoValue' }] }] }, 'no'] }, { Deep: [] }],
    [{ 'Fn::Select': [1, { 'Fn::GetAZs': '' }] }, 'us-east-1b'],
    [{ Ref: 'AWS::StackName' }, 'S'],
    [{ Ref: 'AWS::URLSuffix' }, 'amazonaws.com'],
    [{ 'Fn::Select': [4, { 'Fn::Split': ['/', { 'Fn::Sub': 'a/b/c/d/${AWS::StackName}' }] }] }, 'S'],
    ['{{_source.first}} {{_source.last}}', '{{_source.first}} {{_source.last}}'],
    ['at {{resolve:ssm:/stored}} or {{resolve:ssm:/stored:1}}', 'at 30 or 29'],
    [{ 'Fn::Join': ['', ['{{resolve:ssm:', '/stored', '}}']] }, '30'],
    // The value is resolved after all functions.
    [{ 'Fn::Select': [1, { 'Fn::Split': [':', '{{resolve:ssm:/stored}}'] }] }, 'ssm'],
  ])('%j is %j', async (value, expected) => {
    expect(await resolved(value, { Mappings, Conditions })).toEqual(expected);
  });

  test('Fn::ImportValue returns a value of another stack', async () => {
    const stack = new ScriptedStack();
    const exporter = { Resources: { N: note() }, Outputs: { O: { Value: 'shared', Export: { Name: { 'Fn::Sub': '${AWS::StackName}-o' } } } } };
    await stack.deploy(exporter, { StackName: 'Exporter' }).catch(() => undefined);
    await stack.cloudFormation.settled('Exporter');
    expect(await stack.deploy({ Resources: { A: custom({ Value: { 'Fn::ImportValue': 'Exporter-o' } }) } })).toBe('CREATE_COMPLETE');
    expect(stack.events[0].ResourceProperties.Value).toBe('shared');
    expect((await stack.respond('ListExports', {})).Exports).toMatchObject([{ Name: 'Exporter-o', Value: 'shared' }]);
    // An export in use cannot be deleted or removed.
    await expect(stack.respond('DeleteStack', { StackName: 'Exporter' })).rejects.toThrow('Export Exporter-o cannot be deleted as it is in use by S.');
    await stack.respond('UpdateStack', { StackName: 'Exporter', TemplateBody: JSON.stringify({ Resources: exporter.Resources }) });
    await stack.cloudFormation.settled('Exporter');
    expect(await stack.status('Exporter')).toBe('UPDATE_ROLLBACK_COMPLETE');
  });
});

describe('an output of another stack', () => {
  const consumer = (region?: string, more = {}) => (
    { Resources: { A: custom({ Value: { 'Fn::GetStackOutput': { StackName: 'Producer', OutputName: 'O', ...region && { Region: region }, ...more } } }) } }
  );
  const producer = async (options: ConstructorParameters<typeof ScriptedStack>[0] = {}) => {
    const stack = new ScriptedStack(options);
    const TemplateBody = JSON.stringify({ Resources: { N: note() }, Outputs: { O: { Value: 'shared' } } });
    await stack.respond('CreateStack', { StackName: 'Producer', TemplateBody });
    await stack.cloudFormation.settled('Producer');
    return stack;
  };

  test('is read, and the other stack can still be deleted', async () => {
    const stack = await producer();
    expect(await stack.deploy(consumer())).toBe('CREATE_COMPLETE');
    expect(stack.events[0].ResourceProperties.Value).toBe('shared');
    await expect(stack.respond('DeleteStack', { StackName: 'Producer' })).resolves.toEqual({});
  });

  test('is read in the region of the reference', async () => {
    const { cloudFormation } = await producer({ environment: { accountId: '123456789012', region: 'eu-west-1', partition: 'aws', endpoint: '' } });
    const stack = new ScriptedStack({ inRegion: region => (region === 'eu-west-1' ? cloudFormation : undefined) });
    expect(await stack.deploy(consumer('eu-west-1'))).toBe('CREATE_COMPLETE');
    expect(stack.events[0].ResourceProperties.Value).toBe('shared');
  });

  test.each([
    ['without that stack', consumer(), 'Stack with id Producer does not exist'],
    ['in a region that is not modeled', consumer('eu-west-1'), 'does not model the region eu-west-1'],
    ['of another account', consumer(undefined, { RoleArn: 'arn:aws:iam::111122223333:role/x' }), 'does not model RoleArn of Fn::GetStackOutput'],
  ])('fails its resource %s', async (_, template, reason) => {
    const stack = new ScriptedStack();
    await stack.deploy(template);
    expect((await stack.history('A'))[1]).toContain(reason);
  });
});

test('an intrinsic function can be the value of a property with known members', async () => {
  const stack = new ScriptedStack();
  expect(await stack.deploy({ Resources: { A: custom(), N: note({ Details: { Ref: 'A' } }) } })).toBe('CREATE_COMPLETE');
});

describe('is rejected before any resource is created', () => {
  const Resources = { A: custom() };

  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown section', { Resources, Transform: 'AWS::Serverless-2016-10-31' }, 'does not model the template section Transform'],
    ['an unknown intrinsic', { Resources: { A: custom({ Blocks: { 'Fn::Cidr': ['10.0.0.0/16', 2, 8] } }) } }, 'does not model the intrinsic function Fn::Cidr'],
    ['an intrinsic function next to data', { Resources: { A: custom({ X: { 'Fn::Join': ['', []], 'Y': 1 } }) } }, 'Fn::Join has other members next to it'],
    ['an unknown property', { Resources: { A: custom(), N: note({ Color: 'blue' }) } }, 'does not model Color of Test::Note (resource N)'],
    ['an unknown member of a property', { Resources: { A: custom(), N: note({ Details: { Color: 'blue', Size: 1 } }) } }, 'does not model Details.Size of Test::Note (resource N)'],
    ['an unknown member in a list', { Resources: { N: note({ Details: [{ Color: 'blue' }, { Size: 1 }] }) } }, 'does not model Details.Size of Test::Note (resource N)'],
    ['an unknown type', { Resources: { A: { Type: 'AWS::EC2::Instance' }, B: custom() } }, 'does not model the resource types [AWS::EC2::Instance]'],
    ['a name that no custom type may have', { Resources: { A: { Type: 'Custom::A.B' } } }, 'does not model the resource types [Custom::A.B]'],
    ['an unknown member of a resource', { Resources: { A: { ...custom(), CreationPolicy: {} } } }, 'does not model CreationPolicy of the resource A'],
    ['a Ref to nothing', { Resources: { A: custom({ X: { Ref: 'B' } }) } }, 'Unresolved resource dependencies [B] in the Resources block of the template'],
    ['an attribute of nothing', { Resources: { A: custom({ X: { 'Fn::Sub': '${B.Name}' } }) } }, 'Unresolved resource dependencies [B]'],
    ['a dependency on nothing', { Resources: { A: custom({}, { DependsOn: 'B' }) } }, 'Unresolved resource dependencies [B]'],
    ['an unknown condition', { Resources: { A: custom({}, { Condition: 'C' }) } }, 'Unresolved condition dependency C'],
    ['a circle', { Resources: { A: custom({ X: { Ref: 'B' } }), B: custom({}, { DependsOn: 'A' }) } }, 'Circular dependency between resources: [A, B]'],
    ['null', { Resources: { A: custom({ X: [null] }) } }, "[/Resources/A/Properties/X/0] 'null' values are not allowed in templates"],
    ['no resources', { Resources: {} }, 'At least one Resources member must be defined'],
    ['a name with a dash', { Resources: { 'A-B': custom() } }, 'Resource name A-B is non alphanumeric'],
    ['an output of nothing', { Resources, Outputs: { O: { Value: { Ref: 'B' } } } }, 'Unresolved resource dependencies [B] in the Outputs block'],
    ['an unknown parameter type', { Resources, Parameters: { P: { Type: 'AWS::EC2::VPC::Id', Default: 'v' } } }, 'does not model parameters of the type AWS::EC2::VPC::Id'],
    ['a parameter without a value', { Resources, Parameters: { P: { Type: 'String' } } }, 'Parameters: [P] must have values'],
    ['a rule that fails', { Resources, Rules: { R: { Assertions: [{ Assert: { 'Fn::Contains': [['1'], '2'] }, AssertDescription: 'too old' }] } } }, 'too old'],
  ])('%s', async (_, template, sentence) => {
    expect(await rejection(template)).toContain(sentence);
  });

  test('invalid YAML, invalid JSON, and an unknown member of the request', async () => {
    const stack = new ScriptedStack();
    const create = async (members: Record<string, unknown>) => stack.respond('CreateStack', { StackName: 'S', ...members });
    await expect(create({ TemplateBody: 'Resources: [' })).rejects.toThrow('YAML not well-formed');
    await expect(create({ TemplateBody: '{' })).rejects.toThrow('JSON not well-formed');
    await expect(create({ TemplateBody: JSON.stringify({ Resources }), StackPolicyBody: '{}' })).rejects.toThrow('does not model StackPolicyBody of CreateStack');
    await expect(create({})).rejects.toThrow('Specify exactly one of');
    await expect(stack.respond('DetectStackDrift', {})).rejects.toThrow('does not model the action DetectStackDrift of CloudFormation');
  });

  test('a type that changes', async () => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources });
    await expect(stack.deploy({ Resources: { A: { ...custom(), Type: 'Custom::Other' } } })).rejects.toThrow('Update of resource type is not permitted');
    expect(await stack.status()).toBe('CREATE_COMPLETE');
  });

  test.each([
    ['{{resolve:ssm:/none}}', 'Unable to fetch parameters [/none]'],
    ['{{resolve:secretsmanager:x:SecretString}}', 'does not model dynamic references of secretsmanager'],
  ])('the dynamic reference %s fails its resource', async (X, reason) => {
    const stack = new ScriptedStack();
    await stack.deploy({ Resources: { A: custom({ X }) } });
    expect((await stack.history('A'))[1]).toContain(reason);
  });
});

test('A template in YAML is read as one in JSON', async () => {
  const stack = new ScriptedStack();
  const TemplateBody = `Resources:\n  A:\n    Type: Custom::Thing\n    Properties: { ServiceToken: "${FUNCTION_ARN}", Value: !!str 2012-10-17, At: { Ref: AWS::Region } }\n`;
  await stack.respond('CreateStack', { StackName: 'S', TemplateBody });
  await stack.cloudFormation.settled('S');
  expect(stack.events[0].ResourceProperties).toMatchObject({ Value: '2012-10-17', At: 'us-east-1' });
});

describe('conditions', () => {
  test('leave out resources, outputs and what only they refer to', async () => {
    const stack = new ScriptedStack();
    const template = {
      Parameters: { Stage: { Type: 'String', Default: 'test' } },
      Conditions: { Production: { 'Fn::Equals': [{ Ref: 'Stage' }, 'production'] } },
      Resources: {
        A: custom({ Of: { 'Fn::If': ['Production', { Ref: 'B' }, 'nothing'] } }),
        B: custom({}, { Condition: 'Production' }),
      },
      Outputs: { B: { Value: { Ref: 'B' }, Condition: 'Production' } },
    };
    await stack.deploy(template);
    expect(stack.requests).toEqual(['Create A']);
    await stack.deploy(template, { Parameters: [{ ParameterKey: 'Stage', ParameterValue: 'production' }] });
    expect(stack.requests.slice(1)).toEqual(['Create B', 'Update A A-id']);
    expect(await stack.output('B')).toBe('B-id');
  });
});

describe('parameters', () => {
  test('have defaults, are lists, and come from the parameter store', async () => {
    const Parameters = {
      Text: { Type: 'String', Default: 't' },
      List: { Type: 'CommaDelimitedList', Default: 'a, b' },
      Version: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/stored' },
    };
    expect(await resolved([{ Ref: 'Text' }, { Ref: 'List' }, { Ref: 'Version' }], { Parameters })).toEqual(['t', ['a', 'b'], '30']);
  });

  test.each<[Record<string, unknown>, string, RegExp]>([
    [{ Type: 'String', AllowedValues: ['a'] }, 'b', /must be one of AllowedValues \[a\]/],
    [{ Type: 'String', AllowedPattern: '[a-z]+' }, 'A', /must match pattern/],
    [{ Type: 'String', MinLength: 2 }, 'a', /must be 2 to/],
    [{ Type: 'Number', MaxValue: 2 }, '3', /must be a number from any to 2/],
    [{ Type: 'AWS::SSM::Parameter::Value<String>' }, '/none', /Unable to fetch parameters \[\/none\]/],
  ])('%j rejects %s', async (definition, ParameterValue, sentence) => {
    const template = { Parameters: { P: definition }, Resources: { A: custom() } };
    expect(await rejection(template, { Parameters: [{ ParameterKey: 'P', ParameterValue }] })).toMatch(sentence);
  });

  test('that do not exist are rejected, those with NoEcho are masked, and previous values can be kept', async () => {
    const stack = new ScriptedStack();
    const template = { Parameters: { P: { Type: 'String', NoEcho: true } }, Resources: { A: custom({ P: { Ref: 'P' } }) } };
    await expect(stack.deploy(template, { Parameters: [{ ParameterKey: 'Q', ParameterValue: 'q' }] })).rejects.toThrow('Parameters: [Q] do not exist');
    await stack.deploy(template, { Parameters: [{ ParameterKey: 'P', ParameterValue: 'secret' }] });
    expect((await stack.describe()).Parameters).toEqual([{ ParameterKey: 'P', ParameterValue: '****' }]);
    await stack.deploy(template, { Parameters: [{ ParameterKey: 'P', UsePreviousValue: 'true' }], Tags: [{ Key: 'a', Value: 'b' }] });
    expect(stack.requests).toEqual(['Create A']);
  });
});
