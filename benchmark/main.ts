import { readFileSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Figure, Section } from './figure';
import { measureBundle } from './measures/bundle';
import { measureColdStart } from './measures/cold-start';
import { measureCommandLineTool } from './measures/command-line-tool';
import { measureHandler } from './measures/handler';
import { measureImports } from './measures/imports';
import { measurePreview } from './measures/preview';
import { measureRolePolicies } from './measures/role-policies';
import { measureServiceCalls } from './measures/service-calls';
import { measureSynthesis } from './measures/synthesis';
import { profileSynthesis } from './measures/synthesis-profile';
import { measureTemplate } from './measures/template';
import { measureThrottling } from './measures/throttling';
import { nodePrograms } from './node-programs';
import { Programs } from './programs';
import { root } from './root';

const RESULTS = path.join(root, 'benchmark', 'results.md');

function versionOf(packageName: string): string {
  return JSON.parse(readFileSync(path.join(root, 'node_modules', packageName, 'package.json'), 'utf8')).version as string;
}

const HEADING = `# Benchmark

Written by \`npx projen benchmark\`. With the names of parts, it replaces only their sections.

Times depend on the machine. Compare only the ratio between implementations that were measured in the same round. Nothing was measured in AWS.
`;

/** When and where a part was measured. */
function circumstances(newest: Programs): string {
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `Measured on ${new Date().toISOString().slice(0, 10)}, on ${os.cpus().length} cores of ${process.platform} ${process.arch} with ${memory} GB, with a load average of ${os.loadavg()[1].toFixed(1)}. `
    + `Versions: Node ${process.version} for synth, ${nodePrograms().map(({ version }) => version).join(' and ')} for functions; aws-cdk-lib ${versionOf('aws-cdk-lib')} and ${newest.versionOf('aws-cdk-lib')}; `
    + `@aws-sdk/client-customer-profiles ${versionOf('@aws-sdk/client-customer-profiles')}.`;
}

function lineOf({ what, measured, target, isMet }: Figure): string {
  return `| ${what} | ${measured} | ${target ?? ''} | ${isMet === undefined ? '' : isMet ? 'met' : '**missed**'} |`;
}

function textOf({ title, figures, notes = [] }: Section, measured: string): string {
  return [`## ${title}`, '', '| measurement | result | target | |', '|---|---|---|---|', ...figures.map(lineOf), ...[...notes, measured].flatMap(note => ['', note]), ''].join('\n');
}

/** The sections of the results, by the names of their parts. */
function earlierSections(): Map<string, string> {
  return new Map([...readFileSync(RESULTS, 'utf8').matchAll(/<!-- part: (.+) -->\n([^]*?)(?=\n<!-- part|$)/g)].map(([, part, text]) => [part, text]));
}

/** Runs all parts or the named ones, and writes their sections. With fewer rounds than usual, it writes nothing. */
async function main(parts: string[]): Promise<void> {
  const [oldest, newest] = [await Programs.install(versionOf('aws-cdk-lib')), await Programs.install('latest')];
  const measures: Record<string, () => Section | Promise<Section>> = {
    'bundle': measureBundle,
    'cold-start': measureColdStart,
    'synthesis': () => measureSynthesis(oldest, newest),
    'synthesis-profile': () => profileSynthesis(newest),
    'imports': () => measureImports(newest),
    'template': measureTemplate,
    'role-policies': measureRolePolicies,
    'service-calls': measureServiceCalls,
    'handler': measureHandler,
    'throttling': measureThrottling,
    'command-line-tool': measureCommandLineTool,
    'preview': measurePreview,
  };
  const unknown = parts.filter(part => !(part in measures));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}. Name one or more of ${Object.keys(measures).join(', ')}.`);
  const sections = earlierSections();
  try {
    for (const [part, measure] of Object.entries(measures)) {
      if (parts.length > 0 && !parts.includes(part)) continue;
      const text = textOf(await measure(), circumstances(newest));
      console.log(`\n${text}`);
      sections.set(part, text);
    }
  } finally {
    [oldest, newest].forEach(programs => programs.remove());
  }
  if (process.env.BENCHMARK_ROUNDS !== undefined) return;
  const results = Object.keys(measures).filter(part => sections.has(part)).map(part => `<!-- part: ${part} -->\n${sections.get(part)}`);
  writeFileSync(RESULTS, [HEADING, ...results].join('\n'));
}

void main(process.argv.slice(2));
