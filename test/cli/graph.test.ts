import { readFileSync } from 'fs';
import * as path from 'path';
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

  test('marks two content types under one key', () => {
    expect(keyNamed('_email').oddities).toEqual([
      'its fields are STRING in LoyaltyMember, but EMAIL_ADDRESS in SalesforceContact, ShopOrder, SupportCase, WebOrder, so that equal values may not meet',
    ]);
  });

  test('marks a key that nothing else shares, unless it identifies something itself', () => {
    expect(keyNamed('legacyLookup' + 'LegacyCustomer').oddities).toEqual(['only LegacyCustomer has it, so that it joins nothing']);
    expect(keyNamed('legacyNumber').oddities).toEqual([]);
  });

  test('marks an object type that shares no key', () => {
    expect(typeNamed('LegacyCustomer').oddities).toHaveLength(1);
    expect(typeNamed('ShopOrder').oddities).toEqual([]);
  });

  test('knows what fills which standard object, and where objects come from', () => {
    expect(typeNamed('ShopOrder')).toMatchObject({ fills: { _order: 2, _profile: 1 }, source: 'Shopify' });
    expect(typeNamed('LegacyCustomer').source).toBeUndefined();
  });

  test('puts object types that are joined alike into one box', () => {
    const rows = pictureOf(drawn).nodes.map(node => node.rows.map(({ objectTypeName }) => objectTypeName)).filter(names => names.length > 1);
    expect(rows).toEqual([['ShopOrder', 'WebOrder']]);
  });

  test('escapes what is written into the pictures', () => {
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

describe('graph', () => {
  let service: ServiceUnderTest;
  let output: CapturedOutput;
  beforeEach(async () => {
    service = await ServiceUnderTest.start();
    output = CapturedOutput.create();
  });
  afterEach(async () => {
    await service.stop();
  });

  test('draws what the service holds, what a template made included', async () => {
    service.put('ShopOrder');
    service.put('CTR', { ...ORDER, TemplateId: 'CTR' });

    expect(await graph({ ...service.connection, domain: 'retail', format: 'mermaid', json: true }, output)).toBe(0);

    const { objectTypes, keys } = JSON.parse(output.written.out);
    expect(objectTypes).toMatchObject([{ objectTypeName: 'CTR', source: 'Amazon Connect' }, { objectTypeName: 'ShopOrder' }]);
    expect(keys).toMatchObject([{ keyName: '_email', objectTypeNames: ['CTR', 'ShopOrder'] }, { keyName: 'shopOrderId' }]);
  });

  test('draws a synthesized app without asking the service', async () => {
    const app = synthesize(stack => new ProfileObjectType(stack, 'Orders', { domainName: 'retail', objectTypeName: 'ShopOrder', mapping: ObjectTypeMapping.fromJson(ORDER) }));

    await graph({ app, format: 'mermaid' }, output);

    expect(output.written.out).toContain('<b>ShopOrder</b>');
    expect(service.operations()).toEqual([]);
  });

  test('draws one domain of an app that has several', async () => {
    const app = synthesize(stack => ['retail', 'travel'].forEach(domainName =>
      new ProfileObjectType(stack, domainName, { domainName, objectTypeName: 'Order', mapping: ObjectTypeMapping.fromJson(ORDER) })));

    await expect(graph({ app, format: 'mermaid' }, output)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('(retail, travel)') });
    expect(await graph({ app, domain: 'travel', format: 'mermaid' }, output)).toBe(0);
  });

  test('writes a file that needs nothing from elsewhere', async () => {
    service.put('ShopOrder');
    const out = path.join(temporaryFolder(), 'graph.html');

    await graph({ ...service.connection, domain: 'retail', format: 'html', out }, output);

    expect(readFileSync(out, 'utf-8')).not.toMatch(/(src|href)=|url\(|@import/);
  });
});
