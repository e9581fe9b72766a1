import { spawnSync } from 'child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'fs';
import * as path from 'path';
import { forEachLanguage, Language, prepare } from './prepared-examples';
import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { Playground } from '../../local-aws/demo/playground';
import { CommandLine } from '../cli/command-line';
import { ManualDomain } from '../cli/manual-domain';

jest.setTimeout(600_000);

/** The forms of an imported app, with the options of the command line tool. */
const FORMS = { files: [], inline: ['--inline'], l1: ['--construct', 'cfn'] };
type Form = keyof typeof FORMS;

/** Has the domains that are imported. */
let playground: Playground;
/** Has the same domains, and gets the deployments. */
let deployed: Playground;
let commandLine: CommandLine;
/** The domains of the deployments. */
let domains: Record<Form, ManualDomain>;
/** The app of each form in TypeScript, which the CDK CLI deploys. The other languages must have the same templates. */
const apps = new Map<Form, Promise<string>>();

const domainName = (form: Form) => `import-${form}`;

async function openWithDomains(): Promise<[Playground, Record<Form, ManualDomain>]> {
  // The service rejects one of the real mappings. The import must report the problem.
  const opened = await Playground.open({ requestRates: UNLIMITED_RATES, behavior: { invalidMappings: 'accept' } });
  const create = (form: Form) => ManualDomain.create(opened, domainName(form));
  return [opened, { files: await create('files'), inline: await create('inline'), l1: await create('l1') }];
}

beforeAll(async () => {
  [playground] = await openWithDomains();
  [deployed, domains] = await openWithDomains();
  commandLine = CommandLine.ofPackage(playground.consumer.folder);
});
afterAll(async () => {
  await playground?.close();
  await deployed?.close();
});

/**
 * Imports the domain into the folder of the example, which has the dependencies of the language, and synthesizes the app by the
 * CDK CLI. Returns the folder.
 */
async function importApp(language: Language, form: Form): Promise<string> {
  const { folder, environment } = prepare(language);
  const app = path.join(folder, domainName(form));
  rmSync(app, { recursive: true, force: true });
  const imported = await commandLine.run(
    ['import', '--domain', domainName(form), '--language', language, '--out', app, ...FORMS[form]], playground.localAws.environmentVariables,
  );
  expect(imported).toMatchObject({ exitCode: 0, stderr: '' });
  prepareModule(language, app, folder);
  await cdk(playground, app, ['synth', '--quiet'], environment);
  return app;
}

async function cdk(account: Playground, app: string, commandArguments: string[], environment: Record<string, string> = {}): Promise<void> {
  const { exitCode, output } = await account.cli(app).run(commandArguments, { environment });
  // The output has the reason.
  if (exitCode !== 0) throw new Error(`cdk ${commandArguments[0]} of the imported app in ${app} ended with ${exitCode}:\n${output}`);
}

/** A Go module has its own dependencies: those of the example, and the package of this checkout. */
function prepareModule(language: Language, app: string, example: string): void {
  if (language !== 'go') return;
  expect(spawnSync('gofmt', ['-l', '.'], { cwd: app, encoding: 'utf-8' })).toMatchObject({ status: 0, stdout: '' });
  cpSync(path.join(example, 'go.mod'), path.join(app, 'go.mod'));
  cpSync(path.join(example, 'go.sum'), path.join(app, 'go.sum'));
}

/** The synthesized templates without the metadata of CDK, which names the language. */
function templatesOf(app: string): Record<string, any> {
  const assembly = path.join(app, 'cdk.out');
  return Object.fromEntries(readdirSync(assembly).filter(file => file.endsWith('.template.json')).map(file => {
    const { Conditions, Resources: { CDKMetadata, ...Resources }, ...template } = JSON.parse(readFileSync(path.join(assembly, file), 'utf-8'));
    return [file, { ...template, Resources }];
  }));
}

/** Templates without the version of the provider framework: an imported app in Java has the lowest supported aws-cdk-lib. */
function withoutFramework(templates: Record<string, any>): Record<string, any> {
  const copy = structuredClone(templates);
  for (const { Resources } of Object.values(copy)) {
    for (const [id, { Type, Properties, Metadata }] of Object.entries<any>(Resources)) {
      if (Type !== 'AWS::Lambda::Function' || !id.includes('Framework')) continue;
      for (const member of ['Code', 'Runtime']) delete Properties[member];
      delete Metadata['aws:asset:path'];
    }
  }
  return copy;
}

function typescriptApp(form: Form): Promise<string> {
  const app = apps.get(form) ?? importApp('typescript', form);
  apps.set(form, app);
  return app;
}

describe.each(Object.keys(FORMS) as Form[])('An app that the command line tool has imported in the form %s', form => {
  forEachLanguage(['python', 'java', 'go'], 'has the same templates as in TypeScript', async language => {
    const expected = templatesOf(await typescriptApp(form));

    expect(Object.keys(expected)).not.toEqual([]);
    const found = templatesOf(await importApp(language, form));
    if (language === 'java') expect(withoutFramework(found)).toEqual(withoutFramework(expected));
    else expect(found).toEqual(expected);
  });
});

describe.each(['files', 'inline'] as const)('An app that the command line tool has imported in the form %s', form => {
  forEachLanguage(['typescript'], 'adopts every object type by its deployment, and changes nothing but the owner tag', async () => {
    const app = await typescriptApp(form);
    const before = await domains[form].held();

    await cdk(deployed, app, ['deploy', '--all', '--require-approval', 'never', '--app', 'cdk.out']);

    expect(await domains[form].held()).toEqual(before);
    expect(await domains[form].adopted()).toEqual(ManualDomain.adoptable);
  });
});

describe('An app of L1s that the command line tool has imported', () => {
  forEachLanguage(['typescript'], 'moves every object type into its stack by cdk import, and changes nothing', async () => {
    const app = await typescriptApp('l1');
    const before = await domains.l1.held();

    await cdk(deployed, app, ['import', '--resource-mapping', 'resource-mapping.json', '--app', 'cdk.out']);

    expect(await domains.l1.held()).toEqual(before);
    const { stdout } = await commandLine.run(['list', '--domain', domains.l1.name, '--json'], deployed.localAws.environmentVariables);
    const owned = JSON.parse(stdout).objectTypes.filter(({ owner }: any) => owner?.deletionPolicy === 'Retain').map(({ objectTypeName }: any) => objectTypeName);
    expect(owned).toEqual(ManualDomain.adoptable);
  });
});
