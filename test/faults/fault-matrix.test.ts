import { writeFileSync } from 'fs';
import { loadClient } from './functions';
import { Case, faultlessCases, faultyCases, Result, runCase } from './matrix';
import { Table } from './table';
import { Outcome } from './world';

/** `all` for the whole matrix, else every how manyth case: the whole takes a quarter of an hour. */
const { FAULTS = '97', FAULTS_ONLY = '', FAULTS_REPORT } = process.env;
const STEP = FAULTS === 'all' ? 1 : Number(FAULTS);

/** The cases that break a promise, by name. */
const broken: string[] = [];
const table = new Table();

beforeAll(loadClient);

afterAll(() => {
  const report = `${table}\n\n${broken.map(one => `${one}\n`).join('')}`;
  if (FAULTS_REPORT) writeFileSync(FAULTS_REPORT, report);
  if (FAULTS === 'all') process.stderr.write(`\n${report}`);
});

test('Nothing is lost, whatever fault meets whatever call', async () => {
  let count = 0;
  for (const base of faultlessCases()) {
    if (!base.name.includes(FAULTS_ONLY)) continue;
    const { outcome } = await note(base);
    for (const faulty of faultyCases(base, outcome)) {
      if (count++ % STEP === 0) await note(faulty, outcome);
    }
  }

  expect(broken).toEqual([]);
}, 7_200_000);

async function note(one: Case, base?: Outcome): Promise<Result> {
  const result = await runCase(one, base);
  table.add(one, result, base ?? result.outcome);
  const lines = result.violations.map(violation => `${one.name}: ${violation}`);
  broken.push(...lines);
  // Who waits for the whole sees at once what is wrong.
  if (STEP === 1) process.stderr.write(lines.map(line => `${line}\n`).join(''));
  return result;
}
