import { Command, CommanderError, Option } from 'commander';
import { ExitCode } from './command-error';
import type { DriftOptions } from './drift/drift-command';
import type { GraphOptions } from './graph/graph-command';
import type { ImportOptions } from './import/import-command';
import type { ListOptions } from './list/list-command';
import type { PreviewOptions } from './preview/preview-command';
import { publishedPackage } from './published-package';
import { Output } from './terminal/output';

const EXIT_CODES = `
Exit codes:
  0  fine
  1  differences were found (drift), or a record or field fails (preview --strict)
  2  the arguments are wrong, or what they name can't be used
  3  the service refused or couldn't be reached`;

/**
 * Reads the arguments and runs the command. Each command is loaded when it is asked for: the SDK takes longer to load
 * than the help to print.
 */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  let exitCode = ExitCode.FINE;
  const output = new Output();
  const program = new Command('cdk-customer-profiles')
    .description('Looks at the object types of an Amazon Connect Customer Profiles domain. It only reads: nothing is ever written to the service.')
    .version(publishedPackage().version)
    .addHelpText('after', EXIT_CODES)
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ showGlobalOptions: false });

  subcommand(program, 'list', 'List the object types of a domain with their counts, priorities and owners, or the service\'s templates')
    .option('--domain <name>', 'the domain')
    .option('--templates', 'list the service\'s templates instead')
    .addOption(json())
    .action(async (options: ListOptions) => {
      exitCode = await (await import('./list/list-command.js')).list(options, output);
    });

  subcommand(program, 'import', 'Write an app that adopts the object types of a domain as they are')
    .requiredOption('--domain <name>', 'the domain')
    .option('--type <name...>', 'only these object types; by default all that no stack owns')
    .addOption(new Option('--language <language>', 'the language of the app').choices(['typescript', 'python', 'java']).makeOptionMandatory())
    .requiredOption('--out <directory>', 'where to write the app')
    .option('--inline', 'write the mappings as typed code instead of files in the service\'s JSON')
    .option('--force', 'overwrite files that exist')
    .addOption(json())
    .action(async (options: ImportOptions) => {
      exitCode = await (await import('./import/import-command.js')).importObjectTypes(options, output);
    });

  subcommand(program, 'drift', 'Compare what a template says with what the service holds; exits with 1 where they differ')
    .option('--app <directory>', 'a synthesized app, such as cdk.out')
    .option('--stack <name>', 'a deployed stack; together with --app only this stack of the app')
    .option('--domain <name>', 'the domain, where a template says it by a value that only a deployment knows')
    .option('--strict', 'take counts and priorities that the template doesn\'t mention for differences, too')
    .addOption(json())
    .action(async (options: DriftOptions) => {
      exitCode = await (await import('./drift/drift-command.js')).drift(options, output);
    });

  subcommand(program, 'graph', 'Draw sources, object types, the keys that join them and the standard objects that they fill')
    .option('--domain <name>', 'a domain, as the service holds it')
    .option('--app <directory>', 'a synthesized app, such as cdk.out; with --domain only that domain of it')
    .addOption(new Option('--format <format>', 'mermaid, a picture, or a page that can be searched and zoomed').choices(['mermaid', 'svg', 'html']).default('mermaid'))
    .option('--out <file>', 'the file to write; by default it is printed')
    .addOption(json('print the graph as JSON instead'))
    .action(async (options: GraphOptions) => {
      exitCode = await (await import('./graph/graph-command.js')).graph(options, output);
    });

  subcommand(program, 'preview', 'Show what a mapping does with sample records before it is deployed: fields, keys, profiles, and what would be rejected')
    .option('--mapping <file...>', 'mappings in the service\'s JSON')
    .option('--app <directory>', 'a synthesized app, such as cdk.out; with --domain only that domain of it')
    .option('--domain <name>', 'a domain, as the service has it')
    .option('--type <name...>', 'only these object types')
    .option('--record <file...>', 'records: JSON, JSON Lines or an array; - for the standard input; NAME=FILE for one of several object types')
    .option('--strict', 'exit with 1 if a record would be rejected, a field with a target is empty in every record, or the mapping breaks a rule')
    .addOption(new Option('--format <format>', 'text, or the page of graph with the profiles of the records').choices(['text', 'html']).default('text'))
    .option('--out <file>', 'the file of the page; by default it is printed')
    .addOption(json())
    .action(async (options: PreviewOptions) => {
      exitCode = await (await import('./preview/preview-command.js')).preview(options, output);
    });

  program.commands.forEach(addConnectionOptions);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      // The message is printed already. Help that was asked for is fine, what can't be parsed isn't.
      return error.exitCode === 0 ? ExitCode.FINE : ExitCode.USAGE;
    }
    throw error;
  }
  return exitCode;
}

function subcommand(program: Command, name: string, description: string): Command {
  return program.command(name).description(description).exitOverride().showHelpAfterError(`(cdk-customer-profiles ${name} --help shows the options)`);
}

/** Where the service is and who asks: the same for each command, and behind what is the command's own. */
function addConnectionOptions(command: Command): void {
  const options = [
    new Option('--region <region>', 'the AWS region').helpGroup('Service:'),
    new Option('--profile <name>', 'a profile of the AWS configuration files').helpGroup('Service:'),
    new Option('--endpoint-url <url>', 'another endpoint of the services').helpGroup('Service:'),
  ];
  options.forEach(option => command.addOption(option));
}

function json(description = 'print JSON for machines'): Option {
  return new Option('--json', description);
}
