import { Command, CommanderError, Option } from 'commander';
import { ExitCode } from './command-error';
import type { DriftOptions } from './drift/drift-command';
import type { GraphOptions } from './graph/graph-command';
import type { HistoryOptions } from './history/history-command';
import type { ImportOptions } from './import/import-command';
import type { ListOptions } from './list/list-command';
import type { PreviewOptions } from './preview/preview-command';
import { publishedPackage } from './published-package';
import { Output } from './terminal/output';

const EXIT_CODES = `
Exit codes:
  0  success
  1  differences were found (drift), or a record or field fails (preview --strict)
  2  invalid arguments, or a file, stack or object type that cannot be used
  3  a call of the service failed`;

/** Reads the arguments and runs the command. A command is loaded when it runs, because loading the SDK takes time. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  let exitCode = ExitCode.FINE;
  const output = new Output();
  const program = new Command('cdk-customer-profiles')
    .description('Shows the object types of an Amazon Connect Customer Profiles domain. It only reads from the service.')
    .version(publishedPackage().version)
    .addHelpText('after', EXIT_CODES)
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ showGlobalOptions: false });

  subcommand(program, 'list', 'List the object types of a domain with their counts, priorities and owners, or the templates of the service')
    .option('--domain <name>', 'the domain')
    .option('--templates', 'list the templates of the service instead')
    .addOption(json())
    .action(async (options: ListOptions) => {
      exitCode = await (await import('./list/list-command.js')).list(options, output);
    });

  subcommand(program, 'import', 'Write a CDK app that adopts the object types of a domain as they are')
    .requiredOption('--domain <name>', 'the domain')
    .option('--type <name...>', 'only these object types; by default, all without a known owner')
    .addOption(new Option('--language <language>', 'the language of the app').choices(['typescript', 'python', 'java', 'go']).makeOptionMandatory())
    .addOption(new Option('--construct <construct>', 'ProfileObjectType, or CfnObjectType with a file for cdk import').choices(['object-type', 'cfn']).default('object-type'))
    .option('--stack-name <name>', 'the name of the stack; by default one that no stack has')
    .requiredOption('--out <directory>', 'the folder to write the app to')
    .option('--inline', 'write the mappings as typed code instead of JSON files')
    .option('--force', 'overwrite files that exist')
    .addOption(json())
    .action(async (options: ImportOptions) => {
      exitCode = await (await import('./import/import-command.js')).importObjectTypes(options, output);
    });

  subcommand(program, 'drift', 'Compare templates with the service; exits with 1 if they differ')
    .option('--app <directory>', 'a synthesized app, such as cdk.out')
    .option('--stage <path>', 'with --app, only this stage of the app, such as Prod')
    .option('--stack <name>', 'a deployed stack, by name or ARN; with --app, only this stack of the app')
    .option('--domain <name>', 'the domain, if it is known at deployment only')
    .option('--strict', 'report counts and priorities that the template does not set as differences')
    .addOption(json())
    .action(async (options: DriftOptions) => {
      exitCode = await (await import('./drift/drift-command.js')).drift(options, output);
    });

  subcommand(program, 'graph', 'Draw sources, object types, their keys and their standard objects')
    .option('--domain <name>', 'a domain of the service')
    .option('--app <directory>', 'a synthesized app, such as cdk.out; with --domain, only that domain of it')
    .option('--stage <path>', 'with --app, only this stage of the app, such as Prod')
    .option('--stack <name>', 'with --app, only this stack of the app')
    .addOption(new Option('--format <format>', 'Mermaid, a picture, or a page with search and zoom').choices(['mermaid', 'svg', 'html']).default('mermaid'))
    .option('--out <file>', 'the file to write; by default, the standard output')
    .addOption(json('print the graph as JSON instead'))
    .action(async (options: GraphOptions) => {
      exitCode = await (await import('./graph/graph-command.js')).graph(options, output);
    });

  subcommand(program, 'history', 'Find the definitions that were replaced when an object type got another owner, in the log groups of this library')
    .requiredOption('--domain <name>', 'the domain')
    .option('--type <name...>', 'only these object types')
    .option('--log-group <name...>', 'log groups that were passed to a provider')
    .option('--out <directory>', 'the folder to write each definition to, as a file for ObjectTypeMapping.fromFile')
    .addOption(json())
    .action(async (options: HistoryOptions) => {
      exitCode = await (await import('./history/history-command.js')).history(options, output);
    });

  subcommand(program, 'preview', 'Show the result of a mapping with sample records before it is deployed: fields, keys, profiles, and rejected records')
    .option('--mapping <file...>', 'mappings in the JSON of the service')
    .option('--app <directory>', 'a synthesized app, such as cdk.out; with --domain, only that domain of it')
    .option('--stage <path>', 'with --app, only this stage of the app, such as Prod')
    .option('--domain <name>', 'a domain of the service')
    .option('--type <name...>', 'only these object types')
    .option('--record <file...>', 'records: JSON, JSON Lines or an array; - for the standard input; NAME=FILE for one of several object types')
    .option('--strict', 'exit with 1 if a record would be rejected, a field with a target is empty in every record, or the mapping breaks a rule')
    .addOption(new Option('--format <format>', 'text, or the page of graph with the profiles of the records').choices(['text', 'html']).default('text'))
    .option('--out <file>', 'the file of the page; by default, the standard output')
    .addOption(json())
    .action(async (options: PreviewOptions) => {
      exitCode = await (await import('./preview/preview-command.js')).preview(options, output);
    });

  program.commands.forEach(addConnectionOptions);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      // The message is already printed. --help and --version are no errors.
      return error.exitCode === 0 ? ExitCode.FINE : ExitCode.USAGE;
    }
    throw error;
  }
  return exitCode;
}

function subcommand(program: Command, name: string, description: string): Command {
  return program.command(name).description(description).exitOverride().showHelpAfterError(`(cdk-customer-profiles ${name} --help shows the options)`);
}

/** The options of all commands. They are shown after those of the command. */
function addConnectionOptions(command: Command): void {
  const options = [
    new Option('--region <region>', 'the AWS region').helpGroup('Service:'),
    new Option('--profile <name>', 'a profile of the AWS configuration files').helpGroup('Service:'),
    new Option('--endpoint-url <url>', 'another endpoint of the services').helpGroup('Service:'),
  ];
  options.forEach(option => command.addOption(option));
}

function json(description = 'print JSON'): Option {
  return new Option('--json', description);
}
