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

function heading(newest: Programs): string[] {
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return [
    '# Benchmark',
    '',
    `Written by \`npx projen benchmark\` on ${new Date().toISOString().slice(0, 10)}, on ${os.cpus().length} cores of ${process.platform} ${process.arch} with ${memory} GB; the load average was ${os.loadavg()[1].toFixed(1)}.`,
    `Node ${process.version} for synth and ${nodePrograms().map(({ version }) => version).join(' and ')} for functions; aws-cdk-lib ${versionOf('aws-cdk-lib')} and ${newest.versionOf('aws-cdk-lib')}; `
      + `@aws-sdk/client-customer-profiles ${versionOf('@aws-sdk/client-customer-profiles')}.`,
    '',
    'Times depend on the machine. Compare only the ratio between implementations that were measured in the same round. Nothing was measured in AWS.',
  ];
}

function lineOf({ what, measured, target, isMet }: Figure): string {
  return `| ${what} | ${measured} | ${target ?? ''} | ${isMet === undefined ? '' : isMet ? 'met' : '**missed**'} |`;
}

function textOf({ title, figures, notes = [] }: Section): string[] {
  return ['', `## ${title}`, '', '| measurement | result | target | |', '|---|---|---|---|', ...figures.map(lineOf), ...notes.flatMap(note => ['', note])];
}

/** Runs the named parts. The results are only written if all parts run with all rounds. */
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
  const lines = heading(newest);
  try {
    for (const [part, measure] of Object.entries(measures)) {
      if (parts.length > 0 && !parts.includes(part)) continue;
      const text = textOf(await measure());
      console.log(text.join('\n'));
      lines.push(...text);
    }
  } finally {
    [oldest, newest].forEach(programs => programs.remove());
  }
  if (parts.length === 0 && process.env.BENCHMARK_ROUNDS === undefined) writeFileSync(RESULTS, `${lines.join('\n')}\n`);
}

void main(process.argv.slice(2));
