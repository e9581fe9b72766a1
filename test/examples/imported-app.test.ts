import { spawnSync } from 'child_process';
import { cpSync, rmSync } from 'fs';
import * as path from 'path';
import { forEachLanguage, Language, prepare } from './prepared-examples';
import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { Playground } from '../../local-aws/demo/playground';
import { CommandLine } from '../cli/command-line';
import { ManualDomain } from '../cli/manual-domain';

jest.setTimeout(600_000);

let playground: Playground;
let commandLine: CommandLine;
beforeAll(async () => {
  // The service rejects one of the real mappings. The import must report the problem.
  playground = await Playground.open({ requestRates: UNLIMITED_RATES, behavior: { invalidMappings: 'accept' } });
  commandLine = CommandLine.ofPackage(playground.consumer.folder);
});
afterAll(async () => {
  await playground?.close();
});

/** Imports a domain into the folder of the example, which has the dependencies of the language, and runs the CDK CLI. */
async function importAnd(cdkArguments: string[], language: Language, domain: ManualDomain, ...options: string[]): Promise<void> {
  const { folder, environment } = prepare(language);
  const app = path.join(folder, domain.name);
  rmSync(app, { recursive: true, force: true });
  const imported = await commandLine.run(
    ['import', '--domain', domain.name, '--language', language, '--out', app, ...options], playground.localAws.environmentVariables,
  );
  expect(imported).toMatchObject({ exitCode: 0, stderr: '' });
  prepareModule(language, app, folder);
  const { exitCode, output } = await playground.cli(app).run(cdkArguments, { environment });
  // The output has the reason.
  if (exitCode !== 0) throw new Error(`cdk ${cdkArguments[0]} of the imported app in ${language} ended with ${exitCode}:\n${output}`);
}

/** A Go module has its own dependencies: those of the example, and the package of this checkout. */
function prepareModule(language: Language, app: string, example: string): void {
  if (language !== 'go') return;
  expect(spawnSync('gofmt', ['-l', '.'], { cwd: app, encoding: 'utf-8' })).toMatchObject({ status: 0, stdout: '' });
  cpSync(path.join(example, 'go.mod'), path.join(app, 'go.mod'));
  cpSync(path.join(example, 'go.sum'), path.join(app, 'go.sum'));
}

describe.each([['files', []], ['inline', ['--inline']]])('An app that the command line tool has imported (mappings: %s)', (form, options) => {
  forEachLanguage(['typescript', 'python', 'java', 'go'], 'a deployment adopts every object type, and changes nothing but the owner tag', async language => {
    const domain = await ManualDomain.create(playground, `${language}-${form}`);
    const before = await domain.held();

    await importAnd(['deploy', '--all', '--require-approval', 'never'], language, domain, ...options);

    expect(await domain.held()).toEqual(before);
    expect(await domain.adopted()).toEqual(ManualDomain.adoptable);
  });
});

describe('An app of L1s that the command line tool has imported', () => {
  forEachLanguage(['typescript', 'python', 'java', 'go'], 'cdk import moves every object type into its stack, and changes nothing', async language => {
    const domain = await ManualDomain.create(playground, `${language}-l1`);
    const before = await domain.held();

    await importAnd(['import', '--resource-mapping', 'resource-mapping.json'], language, domain, '--construct', 'cfn');

    expect(await domain.held()).toEqual(before);
    const { stdout } = await commandLine.run(['list', '--domain', domain.name, '--json'], playground.localAws.environmentVariables);
    const owned = JSON.parse(stdout).objectTypes.filter(({ owner }: any) => owner?.deletionPolicy === 'Retain').map(({ objectTypeName }: any) => objectTypeName);
    expect(owned).toEqual(ManualDomain.adoptable);
  });
});
