import { mkdirSync, writeFileSync } from 'fs';
import * as path from 'path';
import { Counts } from './counts';
import { Case, faultlessCases, faultyCases, Reading, Result, runCase } from './matrix';
import { loadClient } from './sdk-client';
import { Outcome } from './simulated-account';

/** `all` for the whole matrix with the steps of the assumptions, or the step between cases. */
const { FAULTS = '197', FAULTS_ONLY = '' } = process.env;
/** `npm test` runs one in three scenarios under the assumptions that are also sampled in the whole matrix. */
const SAMPLED_SCENARIOS_STEP = process.env.FAULTS === undefined ? 3 : 1;
/** The folder from which `npx projen test:faults` writes docs/reliability.md. */
const COUNTS_FOLDER = path.join(__dirname, '..', '..', '.faults');

/** Defines a test of every scenario with every fault, with one set of assumptions. */
export function testMatrix(reading: Reading): void {
  const step = FAULTS === 'all' ? reading.step ?? 1 : Number(FAULTS);
  /** The cases that violate a promise, by name. */
  const broken: string[] = [];
  const counts = new Counts();

  async function note(one: Case, base?: Outcome): Promise<Result> {
    const result = await runCase(one, base);
    counts.add(one, result, base ?? result.outcome);
    const lines = result.violations.map(violation => `${one.name}: ${violation}`);
    broken.push(...lines);
    // The whole matrix takes long, so violations are printed immediately.
    if (FAULTS === 'all') process.stderr.write(lines.map(line => `${line}\n`).join(''));
    return result;
  }

  beforeAll(loadClient);

  test(`No fault of any call violates a promise (${reading.name})`, async () => {
    let count = 0;
    const scenarioStep = reading.step === undefined ? 1 : SAMPLED_SCENARIOS_STEP;
    for (const base of faultlessCases(reading).filter((_, index) => index % scenarioStep === 0)) {
      if (!base.name.includes(FAULTS_ONLY)) continue;
      const { outcome } = await note(base);
      for (const faulty of faultyCases(base, outcome)) {
        if (count++ % step === 0) await note(faulty, outcome);
      }
    }
    mkdirSync(COUNTS_FOLDER, { recursive: true });
    writeFileSync(path.join(COUNTS_FOLDER, `${reading.name.replace(/ /g, '-')}.json`), JSON.stringify({ reading: reading.name, step, rows: counts }, undefined, 2));

    expect(broken).toEqual([]);
  }, 14_400_000);
}
