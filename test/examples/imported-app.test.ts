import { rmSync } from 'fs';
import * as path from 'path';
import { forEachLanguage, Language, prepare } from './prepared-examples';
import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { Playground } from '../../local-aws/demo/playground';
import { CommandLine } from '../cli/command-line';
import { DomainByHand } from '../cli/domain-by-hand';

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

/** Imports a manually created domain into the folder of the example, which has the dependencies of the language, and deploys it. */
async function importAndDeploy(language: Language, domain: DomainByHand, ...options: string[]): Promise<void> {
  const { folder, environment } = prepare(language);
  const app = path.join(folder, domain.name);
  rmSync(app, { recursive: true, force: true });
  const imported = await commandLine.run(
    ['import', '--domain', domain.name, '--language', language, '--out', app, ...options], playground.localAws.environmentVariables,
  );
  expect(imported).toMatchObject({ exitCode: 0, stderr: '' });
  const { exitCode, output } = await playground.cli(app).deploy(['--all'], {}, { environment });
  // The output has the reason.
  if (exitCode !== 0) throw new Error(`cdk deploy of the imported app in ${language} ended with ${exitCode}:\n${output}`);
}

describe.each([['files', []], ['inline', ['--inline']]])('An app that the command line tool has imported (mappings: %s)', (form, options) => {
  forEachLanguage(['typescript', 'python', 'java'], 'adopts every object type at deployment, and changes only the owner tag', async language => {
    const domain = await DomainByHand.create(playground, `${language}-${form}`);
    const before = await domain.held();

    await importAndDeploy(language, domain, ...options);

    expect(await domain.held()).toEqual(before);
    expect(await domain.adopted()).toEqual(DomainByHand.adoptable);
  });
});
