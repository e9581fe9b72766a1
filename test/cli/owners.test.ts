import { existsSync, readdirSync, readFileSync } from 'fs';
import * as path from 'path';
import { synthesize, temporaryFolder } from './apps';
import { CapturedOutput, ORDER, ServiceUnderTest } from './service-under-test';
import { drift } from '../../cli/drift/drift-command';
import { graph } from '../../cli/graph/graph-command';
import { importObjectTypes, ImportOptions } from '../../cli/import/import-command';
import { list } from '../../cli/list/list-command';
import { ObjectTypeMapping, ProfileObjectType } from '../../src';

const OWNER_TAG = 'cdk-customer-profiles:owner';

let service: ServiceUnderTest;
let output: CapturedOutput;
beforeEach(async () => {
  service = await ServiceUnderTest.start();
  output = CapturedOutput.create();
  // One object type of each kind of owner.
  service.put('Ours', ORDER, { [OWNER_TAG]: 'Shop/Ours made:request@1764212345.1f3a9c0e' });
  service.put('Adopted', ORDER, { [OWNER_TAG]: 'Shop/Adopted adopted:request@1764212345.1f3a9c0e' });
  service.put('OfAnotherStack', ORDER, { [OWNER_TAG]: 'RetailObjectTypes/Other kept@1764212345.1f3a9c0e' });
  await service.deployL1('Amplify', 'OfAnL1');
  service.put('OfNobody');
});
afterEach(async () => {
  await service.stop();
});

const L1_OWNER = {
  source: 'cloudFormation', stack: 'Amplify', logicalId: 'Legacy', resourceType: 'AWS::CustomerProfiles::ObjectType', deletionPolicy: 'Delete',
};

function importInto(out: string, options: Partial<ImportOptions> = {}): Promise<number> {
  return importObjectTypes({ ...service.connection, domain: 'retail', language: 'typescript', construct: 'object-type', out, ...options }, output);
}

describe('list', () => {
  test('shows the five kinds of owners', async () => {
    await list({ ...service.connection, domain: 'retail' }, output);

    const owners = output.written.out.split('\n').slice(1, 6).map(line => line.replace(/ .*Z /, ''));
    expect(owners).toEqual([
      'Adopted Shop/Adopted (adopted)',
      'OfAnL1 Amplify/Legacy (AWS::CustomerProfiles::ObjectType, DeletionPolicy: Delete)',
      'OfAnotherStack RetailObjectTypes/Other (picked up)',
      'OfNobody no owner known',
      'Ours Shop/Ours (created)',
    ]);
    expect(output.written.out).toContain(
      '5 object types: 3 with an owner tag of this library, 1 owned by another resource of CloudFormation, 1 with no owner known.');
  });

  test('asks CloudFormation only about object types without an owner tag, and reads each template once', async () => {
    await service.deployL1('Older', 'OfAnotherL1', 'Retain');
    const response = jest.spyOn(service.localAws.cloudFormation, 'respond');

    await list({ ...service.connection, domain: 'retail', json: true }, output);

    const calls = response.mock.calls.map(([action, { PhysicalResourceId, StackName }]) => `${action} ${PhysicalResourceId ?? String(StackName).split('/')[1]}`);
    expect(calls.sort()).toEqual([
      'DescribeStackResources retail|OfAnL1', 'DescribeStackResources retail|OfAnotherL1', 'DescribeStackResources retail|OfNobody',
      'GetTemplate Amplify', 'GetTemplate Older',
    ]);
    const owners = JSON.parse(output.written.out).objectTypes.map(({ objectTypeName, owner }: any) => [objectTypeName, owner?.deletionPolicy]);
    expect(owners).toEqual(expect.arrayContaining([['OfAnL1', 'Delete'], ['OfAnotherL1', 'Retain']]));
  });

  test('reads the deletion policy of a template in YAML with short forms of functions', async () => {
    const response = service.localAws.cloudFormation.respond.bind(service.localAws.cloudFormation);
    jest.spyOn(service.localAws.cloudFormation, 'respond').mockImplementation(async (action, members) => action === 'GetTemplate'
      ? { TemplateBody: 'Resources:\n  Legacy:\n    Type: AWS::CustomerProfiles::ObjectType\n    DeletionPolicy: Retain\n    Properties:\n      DomainName: !Ref Domain\n' }
      : response(action, members));

    await list({ ...service.connection, domain: 'retail' }, output);

    expect(output.written.out).toContain('Amplify/Legacy (AWS::CustomerProfiles::ObjectType, DeletionPolicy: Retain)');
  });

  test('continues without permission on CloudFormation, and prints that once', async () => {
    service.denyCloudFormation();

    expect(await list({ ...service.connection, domain: 'retail' }, output)).toBe(0);

    expect(output.written.out).toMatch(/^OfAnL1 .*no owner known$/m);
    expect(output.written.err.match(/cloudformation:DescribeStackResources/g)).toHaveLength(2);
    expect(output.written.err).toContain('Owners are shown by owner tags only.');
  });
});

describe('drift and graph', () => {
  test('return the owners as JSON', async () => {
    const app = synthesize(stack => new ProfileObjectType(stack, 'Ours', {
      domainName: 'retail', objectTypeName: 'Ours', mapping: ObjectTypeMapping.fromJson(ORDER),
    }));
    await drift({ ...service.connection, app, json: true }, output);
    const { objectTypes, domains: [{ others }] } = JSON.parse(output.written.out);
    expect(objectTypes).toMatchObject([{ objectTypeName: 'Ours', expectedOwner: 'Shop/Ours', owner: { stack: 'Shop', origin: 'created' } }]);
    expect(others).toEqual(expect.arrayContaining([{ objectTypeName: 'OfAnL1', owner: L1_OWNER }, { objectTypeName: 'OfNobody' }]));

    output = CapturedOutput.create();
    await graph({ ...service.connection, domain: 'retail', format: 'html', json: true }, output);
    expect(JSON.parse(output.written.out).objectTypes.find(({ objectTypeName }: any) => objectTypeName === 'OfAnL1').owner).toEqual(L1_OWNER);
  });
});

describe('import', () => {
  test('leaves out object types that a stack owns, and prints the safe steps', async () => {
    const out = temporaryFolder();

    expect(await importInto(out)).toBe(0);

    expect(readdirSync(path.join(out, 'mappings'))).toEqual(['OfNobody.json']);
    expect(output.written.out).toContain('left out     OfAnL1: Amplify/Legacy (AWS::CustomerProfiles::ObjectType, DeletionPolicy: Delete)');
    expect(output.written.out).toMatch(/1\. .*deletion policy.*Retain, and deploy[^]*2\. Remove the resource[^]*3\. Run this command with --type/);
    expect(output.written.out).toMatch(/"destroy", do not deploy[^\n]*\n$/);
  });

  test('imports an object type of a stack if it is named, with a comment', async () => {
    const out = temporaryFolder();

    await importInto(out, { type: ['OfAnL1'] });

    expect(readFileSync(path.join(out, 'retail-object-types-stack.ts'), 'utf-8').replace(/\s+\/\/\s+/g, ' '))
      .toContain('The owner of OfAnL1 is Amplify/Legacy (AWS::CustomerProfiles::ObjectType, DeletionPolicy: Delete). Set its deletion policy to Retain, deploy,');
  });

  test('uses no stack name of an owner tag or of CloudFormation', async () => {
    await service.deployL1('RetailObjectTypes2', 'OfAnotherL1', 'Retain');
    const out = temporaryFolder();

    await importInto(out);

    expect(output.written.out).toContain('stack RetailObjectTypes3 with 1 object type');
    expect(readFileSync(path.join(out, 'app.ts'), 'utf-8')).toContain('\'RetailObjectTypes3\'');
    for (const stackName of ['Shop', 'Amplify']) {
      await expect(importInto(temporaryFolder(), { stackName })).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining(`Stack ${stackName} exists already`) });
    }
    await expect(importInto(temporaryFolder(), { stackName: '1_x' })).rejects.toMatchObject({ exitCode: 2 });
    expect(await importInto(temporaryFolder(), { stackName: 'New' })).toBe(0);
  });

  test('compares the stack name with owner tags only if CloudFormation denies access', async () => {
    service.denyCloudFormation();

    expect(await importInto(temporaryFolder())).toBe(0);

    expect(output.written.out).toContain('stack RetailObjectTypes2');
    expect(output.written.err).toContain('Make sure that no stack has the name RetailObjectTypes2.');
  });

  test.each([
    ['other stacks own all object types', ['OfNobody'], 'every object type belongs to another stack'],
    ['the domain is empty', ['Ours', 'Adopted', 'OfAnotherStack', 'OfAnL1', 'OfNobody'], 'domain retail has no object types'],
  ])('writes and recommends nothing if %s', async (_, deleted, sentence) => {
    deleted.forEach(name => service.localAws.customerProfiles.domains.deleteObjectType('retail', name));
    const out = path.join(temporaryFolder(), 'app');

    expect(await importInto(out)).toBe(2);

    expect(output.written.out).toContain(`Nothing was written: ${sentence}`);
    expect(output.written.out).not.toMatch(/cdk (diff|deploy)/);
    expect(existsSync(out)).toBe(false);
  });
});
