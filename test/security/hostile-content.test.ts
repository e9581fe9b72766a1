import { writeFileSync } from 'fs';
import * as path from 'path';
import { CdkCli } from '../../local-aws/demo/cdk-cli';
import { Playground } from '../../local-aws/demo/playground';

jest.setTimeout(300_000);

/** Texts with a special meaning in JavaScript, JSON, CDK, CloudFormation, Handlebars, logs or shells. */
const HOSTILE = [
  '"quoted" and \'quoted\' and `quoted`', 'back\\slash \\" \\u0041', 'line\nbreak\r\n and \t tab', '${AWS::Region} ${AWS::StackName} ${!Literal}',
  '{"Ref": "AWS::AccountId"}', '{"Fn::Sub": "${AWS::Region}"}', '{{_source.id}} {{{x}}}', '__proto__', 'constructor',
  '$(whoami) `whoami` && ; | %PATH%', '<script>alert(1)</script>', 'äöü ß 日本語 🙂 \u202e e\u0301', '%s %d %j', 'x'.repeat(900),
];

const APP = `
const { App, RemovalPolicy, Stack } = require('aws-cdk-lib');
const { ObjectTypeMapping, ProfileObjectType } = require('cdk-customer-profiles');
const stack = new Stack(new App(), 'Hostile');
require('./hostile.json').forEach((text, index) => new ProfileObjectType(stack, 'Type' + index, {
  domainName: 'hostile',
  objectTypeName: 'Type' + index,
  description: text,
  tags: { constructor: text.slice(0, 200), toString: 'x' },
  mapping: ObjectTypeMapping.fromJson({
    Fields: { id: { Source: '_source.id' }, toString: { Source: '_source.' + text, Target: '_profile.Attributes.' + text } },
    Keys: { ['constructor' + index]: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id', 'toString'] }] },
  }),
  removalPolicy: RemovalPolicy.DESTROY,
}));
`;

let playground: Playground;
let cli: CdkCli;

beforeAll(async () => {
  playground = await Playground.open();
  await playground.createConnectDomain('hostile');
  const app = playground.consumer.createApp({ 'app.js': APP, 'cdk.json': JSON.stringify({ app: 'node app.js' }) });
  writeFileSync(path.join(app, 'hostile.json'), JSON.stringify(HOSTILE));
  cli = playground.cli(app);
});
afterAll(async () => {
  await playground?.close();
});

test('Hostile content arrives unchanged at the service, and logs contain no secrets', async () => {
  const { exitCode, output } = await cli.deploy(['Hostile']);

  expect(exitCode === 0 ? 'deployed' : output).toBe('deployed');
  for (const [index, text] of HOSTILE.entries()) {
    expect(await playground.objectType('hostile', `Type${index}`)).toMatchObject({
      Description: text,
      Fields: { toString: { Source: `_source.${text}`, Target: `_profile.Attributes.${text}` } },
      Keys: { [`constructor${index}`]: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id', 'toString'] }] },
      Tags: { constructor: text.slice(0, 200), toString: 'x' },
    });
  }
  const log = playground.localAws.logLines().join('\n');
  expect(log).toContain('Create succeeded');
  // The path of the response URLs, the access keys of the roles and the user, and the session token.
  expect(log).not.toMatch(/cloudformation-custom-resource-response|A[KS]IA[A-Z0-9]{8}|SESSION_TOKEN|SecretAccessKey/i);
});
