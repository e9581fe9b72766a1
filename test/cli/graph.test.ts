import { existsSync, readFileSync } from 'fs';
import * as path from 'path';
import { App, Stack, Stage } from 'aws-cdk-lib';
import { CfnObjectType } from 'aws-cdk-lib/aws-customerprofiles';
import { synthesize, temporaryFolder } from './apps';
import { exampleDomain } from './example-domain';
import { CapturedOutput, ORDER, ServiceUnderTest } from './service-under-test';
import { domainGraph } from '../../cli/graph/domain-graph';
import { graph } from '../../cli/graph/graph-command';
import { mermaidOf } from '../../cli/graph/mermaid';
import { pageOf } from '../../cli/graph/page';
import { pictureOf } from '../../cli/graph/picture';
import { svgOf } from '../../cli/graph/svg';
import { ObjectTypeMapping, ProfileObjectType } from '../../src';

describe('The graph of a domain', () => {
  const drawn = domainGraph('retail', exampleDomain(8));
  const keyNamed = (name: string) => drawn.keys.find(({ keyName }) => keyName === name)!;
  const typeNamed = (name: string) => drawn.objectTypes.find(({ objectTypeName }) => objectTypeName === name)!;

  test('joins object types by the names of their keys', () => {
    expect(keyNamed('_email').objectTypeNames).toEqual(['LoyaltyMember', 'SalesforceContact', 'ShopOrder', 'SupportCase', 'WebOrder']);
  });

  test('marks different content types of one key', () => {
    expect(keyNamed('_email').conflicts).toEqual([
      'its fields are STRING in LoyaltyMember, but EMAIL_ADDRESS in SalesforceContact, ShopOrder, SupportCase, WebOrder: equal values may not match',
    ]);
  });

  test.each([
    ['a search key', 'recordId', []], ['a key of the standard profile', '_profileId', ['PROFILE', 'LOOKUP_ONLY']], ['a key of one object type', 'own', ['PROFILE']],
  ])('marks no conflict for %s', (_, keyName, StandardIdentifiers) => {
    const alone = domainGraph('retail', [{
      objectTypeName: 'Alone', mapping: { Fields: { a: { Source: '_source.a' } }, Keys: { [keyName]: [{ StandardIdentifiers, FieldNames: ['a'] }] } },
    }]);

    expect(alone.keys[0].conflicts).toEqual([]);
    expect(mermaidOf(alone)).not.toContain(':::conflict');
    expect(svgOf(pictureOf(alone), 'retail')).not.toContain('class="node key conflict"');
  });

  test('shows standard objects and sources', () => {
    expect(typeNamed('ShopOrder')).toMatchObject({ fills: { _order: 2, _profile: 1 }, source: 'Shopify' });
    expect(typeNamed('LegacyCustomer').source).toBeUndefined();
  });

  test('puts object types with the same source, keys and standard objects into one box', () => {
    const rows = pictureOf(drawn).nodes.map(node => node.rows.map(({ objectTypeName }) => objectTypeName)).filter(names => names.length > 1);
    expect(rows).toEqual([['ShopOrder', 'WebOrder']]);
  });

  test('escapes texts in pictures', () => {
    const evil = domainGraph('re<b>', [{ objectTypeName: 'A"></script><script>alert(1)</script>', mapping: { Keys: { 'k"]<x>': [{ FieldNames: ['a'] }] } } }]);
    for (const text of [pageOf(evil), svgOf(pictureOf(evil), evil.domainName), mermaidOf(evil)]) {
      expect(text).not.toContain('<script>alert');
      expect(text).not.toContain('<x>');
    }
  });

  test('draws nothing for an empty domain', () => {
    expect(svgOf(pictureOf(domainGraph('empty', [])), 'empty')).toContain('viewBox="0 0 0 0"');
  });

  test('is a flowchart of Mermaid', () => {
    const text = mermaidOf(domainGraph('retail', exampleDomain(2)));
    expect(text).toContain('flowchart LR\n  source0(["Salesforce"]):::source\n');
    expect(text).toContain('type1["<b>ShopOrder</b><br/>_shopifyOrderId"]');
    expect(text).toContain('type1 === key0');
  });
});

describe('prints the graph', () => {
  let service: ServiceUnderTest;
  let output: CapturedOutput;
  beforeEach(async () => {
    service = await ServiceUnderTest.start();
    output = CapturedOutput.create();
  });
  afterEach(async () => {
    await service.stop();
  });

  test('draws object types of the service, including those from templates', async () => {
    service.put('ShopOrder');
    service.put('CTR', { ...ORDER, TemplateId: 'CTR' });

    expect(await graph({ ...service.connection, domain: 'retail', format: 'mermaid', json: true }, output)).toBe(0);

    const { objectTypes, keys } = JSON.parse(output.written.out);
    expect(objectTypes).toMatchObject([{ objectTypeName: 'CTR', source: 'Amazon Connect' }, { objectTypeName: 'ShopOrder' }]);
    expect(keys).toMatchObject([{ keyName: '_email', objectTypeNames: ['CTR', 'ShopOrder'] }, { keyName: 'shopOrderId' }]);
  });

  test('draws a synthesized app without calling the service', async () => {
    const app = synthesize(stack => new ProfileObjectType(stack, 'Orders', { domainName: 'retail', objectTypeName: 'ShopOrder', mapping: ObjectTypeMapping.fromJson(ORDER) }));

    await graph({ app, format: 'mermaid' }, output);

    expect(output.written.out).toContain('<b>ShopOrder</b>');
    expect(service.operations()).toEqual([]);
  });

  test('draws one domain of an app with several domains', async () => {
    const app = synthesize(stack => ['retail', 'travel'].forEach(domainName =>
      new ProfileObjectType(stack, domainName, { domainName, objectTypeName: 'Order', mapping: ObjectTypeMapping.fromJson(ORDER) })));

    await expect(graph({ app, format: 'mermaid' }, output)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('(retail, travel)') });
    expect(await graph({ app, domain: 'travel', format: 'mermaid' }, output)).toBe(0);
  });

  test('draws one stage of an app', async () => {
    const app = new App({ outdir: temporaryFolder() });
    for (const stage of ['Dev', 'Prod']) {
      const stack = new Stack(new Stage(app, stage), 'Shop');
      new ProfileObjectType(stack, 'Orders', { domainName: 'retail', objectTypeName: `${stage}Order`, mapping: ObjectTypeMapping.fromJson(ORDER) });
    }
    const { directory } = app.synth();

    await expect(graph({ app: directory, format: 'mermaid' }, output))
      .rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('(retail in stage Dev, retail in stage Prod)') });
    await graph({ app: directory, stage: 'Prod', format: 'mermaid' }, output);
    expect(output.written.out).toContain('<b>ProdOrder</b>');
    expect(output.written.out).not.toContain('<b>DevOrder</b>');
  });

  test('draws the L1s of an app', async () => {
    const mapping = ObjectTypeMapping.fromJson(ORDER);
    const app = synthesize(stack => new CfnObjectType(stack, 'Orders', {
      domainName: 'retail', objectTypeName: 'ShopOrder', description: 'x', fields: mapping.cfnFields, keys: mapping.cfnKeys,
    }));

    await graph({ app, format: 'mermaid' }, output);

    expect(output.written.out).toContain('<b>ShopOrder</b><br/>shopOrderId');
  });

  test('writes a sentence instead of an empty picture', async () => {
    const out = path.join(temporaryFolder(), 'graph.svg');

    expect(await graph({ app: synthesize(() => {}), format: 'svg', out }, output)).toBe(0);
    expect(await graph({ ...service.connection, domain: 'retail', format: 'svg', out }, output)).toBe(0);

    expect(output.written.err).toMatch(/^The app in .* has no object types\. Nothing was drawn\.\nDomain retail has no object types\. Nothing was drawn\.\n$/);
    expect(existsSync(out)).toBe(false);
  });

  test('writes a file without references to other files', async () => {
    service.put('ShopOrder');
    const out = path.join(temporaryFolder(), 'graph.html');

    await graph({ ...service.connection, domain: 'retail', format: 'html', out }, output);

    expect(readFileSync(out, 'utf-8')).not.toMatch(/(src|href)=|url\(|@import/);
  });
});
