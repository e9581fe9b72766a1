import { spawn } from 'child_process';
import { writeFileSync } from 'fs';
import * as path from 'path';
import { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import * as ts from 'typescript';
import { awsCommand } from './aws-command';
import { Block, RecipePages } from './recipe-pages';
import { putObjectType } from '../../local-aws/customer-profiles/put-object-type';
import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { CdkCli, CliResult } from '../../local-aws/demo/cdk-cli';
import { Playground } from '../../local-aws/demo/playground';

/** The domain of all recipes. */
export const DOMAIN = 'retail';
export const OWNER_TAG = 'cdk-customer-profiles:owner';

/** Settings without prompts and delays. */
const FLAGS: Record<string, string[]> = {
  deploy: ['--require-approval', 'never', '--method', 'direct'],
  destroy: ['--force'],
};

/** Runs a recipe of a page step by step, with its own app and local AWS. */
export class Recipe {
  public static async begin(pages: RecipePages, title: string): Promise<Recipe> {
    const playground = await Playground.open({ requestRates: UNLIMITED_RATES });
    await playground.createConnectDomain(DOMAIN);
    playground.localAws.calls.take();
    return new Recipe(playground, pages, [...pages.recipes.get(title)!]);
  }

  /** The output of other programs, which are not run. */
  public readonly programs: Record<string, (words: string[]) => string> = {};
  /** The last app of the page. */
  public app?: string;
  public readonly folder: string;
  private readonly cli: CdkCli;

  private constructor(public readonly playground: Playground, private readonly pages: RecipePages, private readonly blocks: Block[]) {
    this.folder = playground.consumer.createApp({ 'cdk.json': JSON.stringify({ app: 'node app.js' }) });
    this.cli = playground.cli(this.folder);
  }

  /** Blocks that no step has used yet. */
  public get left(): readonly Block[] {
    return this.blocks;
  }

  /**
   * Runs the next commands of the page with the app before them. All except the last must succeed. The output on the page
   * must be printed. Returns all output.
   */
  public async next(options: { readonly exitCode?: number; readonly values?: Record<string, string> } = {}): Promise<string> {
    while (['ts', 'json'].includes(this.blocks[0]?.language)) {
      const { file, code } = this.blocks.shift()!;
      if (file === undefined) this.writeApp(this.app = code);
      else writeFileSync(path.join(this.folder, file), code);
    }
    const commands = this.blocks.shift();
    if (commands?.language !== 'sh') throw new Error(`The page has no commands here, but ${JSON.stringify(commands)}`);
    let output = '';
    const lines = commands.code.trim().split('\n');
    for (const [index, line] of lines.entries()) {
      const result = await this.run(line, options.values);
      const expected = index === lines.length - 1 ? options.exitCode ?? 0 : 0;
      if (result.exitCode !== expected) throw new Error(`${line} ended with ${result.exitCode}, not ${expected}:\n${result.output}`);
      output += result.output;
    }
    while (this.blocks[0]?.language === 'text') this.expectPrinted(this.blocks.shift()!.code, output);
    return output;
  }

  /** Deploys the state before the recipe, by default the app of the introduction. */
  public async deployBefore(constructs: string = this.pages.start): Promise<void> {
    this.writeApp(constructs);
    const { exitCode, output } = await this.run('npx cdk deploy Shop');
    if (exitCode !== 0) throw new Error(`The deployment before the recipe failed:\n${output}`);
    this.changes();
  }

  public async objectTypeNames(): Promise<string[]> {
    return (await this.playground.objectTypes(DOMAIN)).map(({ ObjectTypeName }) => ObjectTypeName!);
  }

  public async objectType(name: string): Promise<GetProfileObjectTypeResponse> {
    return this.playground.objectType(DOMAIN, name);
  }

  /** The owner tag without the events: `Shop/Orders made`. */
  public async ownerTag(name: string): Promise<string | undefined> {
    return (await this.objectType(name)).Tags?.[OWNER_TAG]?.replace(/(:[0-9a-f-]{36})?@\d+\.[0-9a-f]{8}$/, '');
  }

  /** The calls of the service since the last call of this function, without reads. */
  public changes(): string[] {
    return this.playground.localAws.calls.take()
      .filter(({ service, operation }) => service === 'profile' && !/^(Get|List)/.test(operation))
      .map(({ operation, subject }) => `${operation} ${subject}`);
  }

  public async cdk(command: string, exitCode: number): Promise<string> {
    const result = await this.run(`npx cdk ${command}`);
    if (result.exitCode !== exitCode) throw new Error(`cdk ${command} ended with ${result.exitCode}, not ${exitCode}:\n${result.output}`);
    return result.output;
  }

  /** Makes the service reject this operation. Without an operation, it accepts all again. */
  public reject(rejected?: string): void {
    this.playground.localAws.customerProfiles.beforeOperation = async ({ operation }) => operation !== rejected ? undefined : {
      error: { name: 'BadRequestException', status: 400, message: 'Rejected by the test' },
    };
  }

  /** Changes something without this library. */
  public putByHand(definition: Omit<Parameters<typeof putObjectType>[2], 'DomainName'>): void {
    const { domains, behavior } = this.playground.localAws.customerProfiles;
    putObjectType(domains, behavior, { DomainName: DOMAIN, ...definition });
  }

  public writeApp(constructs: string = this.pages.start): void {
    const { outputText } = ts.transpileModule(this.pages.beginning + constructs, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(path.join(this.folder, 'app.js'), outputText);
  }

  private async run(line: string, values: Record<string, string> = {}): Promise<CliResult> {
    const filled = line.replace(/<([^>]+)>/g, (placeholder, name) => values[name] ?? placeholder);
    const [, command, file] = /^(.*?)(?: > (\S+))?$/.exec(filled)!;
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
    const result = await this.runWords(words);
    if (file !== undefined) writeFileSync(path.join(this.folder, file), result.output);
    return result;
  }

  private async runWords([program, ...words]: string[]): Promise<CliResult> {
    const { environmentVariables } = this.playground.localAws;
    if (program === 'aws') return this.runAws(words);
    if (this.programs[program]) return { exitCode: 0, output: this.programs[program](words) };
    const [tool, ...options] = words;
    if (program !== 'npx') throw new Error(`The page has a command of ${program}`);
    if (tool === 'cdk') return this.cli.run([...options, ...FLAGS[options[0]] ?? []]);
    if (tool !== 'cdk-customer-profiles') throw new Error(`The page has a command of ${tool}`);
    const script = path.join(this.playground.consumer.folder, 'node_modules', tool, 'assets', 'cli', 'index', 'index.js');
    return runProgram(process.execPath, [script, ...options], this.folder, environmentVariables);
  }

  /** Runs the program of AWS_CLI if it is set, so that a maintainer can check the commands. Otherwise uses the SDK. */
  private async runAws(words: string[]): Promise<CliResult> {
    const { environmentVariables } = this.playground.localAws;
    const program = process.env.AWS_CLI;
    if (program !== undefined) return runProgram(program, words, this.folder, environmentVariables);
    const output = await awsCommand(words, environmentVariables, this.folder);
    // The AWS CLI ends after the response to its request, as the SDK does.
    return { exitCode: 0, output };
  }

  /** Checks that these lines are printed in this order. `…` matches any text. */
  private expectPrinted(shown: string, output: string): void {
    const lines = output.split(/\r?\n/).map(line => line.trim());
    let from = 0;
    for (const line of shown.trim().split('\n')) {
      const pattern = new RegExp(`^${line.trim().split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
      const index = lines.findIndex((printed, at) => at >= from && pattern.test(printed));
      if (index < 0) throw new Error(`The page shows this, which isn't printed:\n${line}\nPrinted was:\n${output}`);
      from = index + 1;
    }
  }
}

function runProgram(program: string, words: string[], folder: string, environment: Record<string, string>): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: folder, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', chunk => output += chunk);
    child.stderr.on('data', chunk => output += chunk);
    child.on('error', reject);
    child.on('close', code => resolve({ exitCode: code ?? 1, output }));
  });
}
