// Injects faults into the service calls of the handler, in virtual time, and writes the result into docs/reliability.md:
//
//   node scripts/faults.mjs              every case, and thousands of random sequences
//   node scripts/faults.mjs --step 13    one in 13 cases
//   node scripts/faults.mjs --report     only the table, from the counts of the last run in .faults/
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, root, runTool } from './commands.mjs';

const COUNTS = path.join(root, '.faults');
const PAGE = path.join(root, 'docs', 'reliability.md');
const PLACE = /(<!-- faults: written by scripts\/faults\.mjs -->\n)[^]*?(<!-- end of faults -->)/;
const { values: { step = 'all', sequences = '1000', report } } = parseArgs({
  options: { step: { type: 'string' }, sequences: { type: 'string' }, report: { type: 'boolean' } },
});

let failure;
if (!report) {
  rmSync(COUNTS, { recursive: true, force: true });
  // Each reading has its own file, so that two processors share the work.
  await runTool('jest', 'bin/jest.js', ['test/faults', '--ci', '--coverage=false', '--reporters=default', '--maxWorkers=100%'], {
    env: { FAULTS: step, FAULTS_SEQUENCES: sequences },
    // The table also has the cases that break a promise.
    onFailure: message => {
      failure = message;
    },
  });
}
const text = sectionOf(readdirSync(COUNTS).map(name => JSON.parse(readFileSync(path.join(COUNTS, name), 'utf-8'))));
console.log(text);
writeFileSync(PAGE, readFileSync(PAGE, 'utf-8').replace(PLACE, (_, begin, end) => `${begin}\n${text}\n${end}`));
if (failure) fail(failure);

function sectionOf(counts) {
  const rows = new Map();
  for (const [name, row] of counts.flatMap(({ rows: counted }) => Object.entries(counted))) {
    const numbers = [...Object.values(row.cases), row.asBefore, row.otherwise, row.violated];
    rows.set(name, numbers.map((number, index) => number + (rows.get(name)?.[index] ?? 0)));
  }
  const sums = [...rows.values()].reduce((one, other) => one.map((number, index) => number + other[index]));
  const size = sums.slice(0, 4).reduce((one, other) => one + other);
  const broken = sums.at(-1);
  return [
    `${new Date().toISOString().slice(0, 10)}, ${versions()}: **${size.toLocaleString('en')} cases**. `
    + `${broken === 0 ? 'None of them' : `${broken} of them`} broke a promise. Each scenario runs without a fault under each reading. `
    + sharesOf(counts),
    '',
    line(['fault', 'Create', 'Update', 'Delete', 'rollback, cleanup', 'same end as without it', 'other end, as promised', 'breaks a promise']),
    line(['---', ...sums.map(() => '--:')]),
    ...[...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, numbers]) => line([name, ...numbers])),
    line(['**all**', ...sums]),
    '',
  ].join('\n');
}

/** The share of the cases with a fault that ran, a sentence for each share. */
function sharesOf(counts) {
  const readings = new Map();
  for (const { reading, step: every } of counts) {
    const share = every === 1 ? 'all' : `one in ${every}`;
    readings.set(share, [...readings.get(share) ?? [], `"${reading}"`]);
  }
  return [...readings].map(([share, names]) => `Of the cases with a fault, this run has ${share} under ${new Intl.ListFormat('en').format(names)}.`).join(' ');
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}

function versions() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules', 'aws-cdk-lib', 'package.json'), 'utf-8'));
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf-8'));
  return `Node ${process.versions.node}, aws-cdk-lib ${version}, @aws-sdk/client-customer-profiles ${devDependencies['@aws-sdk/client-customer-profiles']}`;
}
