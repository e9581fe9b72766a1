import { loadHandler, HANDLER_MUTATIONS } from './handler-mutations';
import { Case, faultlessCases, faultyCases, READINGS, runCase } from './matrix';
import { loadClient } from './sdk-client';

beforeAll(loadClient);

/** The case with a name, and its outcome without the fault. */
async function find(name: string): Promise<{ one: Case; base?: Awaited<ReturnType<typeof runCase>>['outcome'] }> {
  for (const one of READINGS.flatMap(faultlessCases)) {
    if (one.name === name) return { one };
    if (!name.startsWith(one.name.replace(/no fault$/, ''))) continue;
    const { outcome: base } = await runCase(one);
    const faulty = faultyCases(one, base).find(candidate => candidate.name === name);
    if (faulty) return { one: faulty, base };
  }
  throw new Error(`The matrix has no case with the name: ${name}`);
}

/* Without this test, a matrix that detects nothing would also succeed. */
test.each(HANDLER_MUTATIONS)('The matrix detects a handler that $what', async mutation => {
  const { one, base } = await find(mutation.detectedBy);

  const intact = await runCase(one, base, { createHandler: loadHandler() });
  const broken = await runCase(one, base, { createHandler: loadHandler(mutation) });

  expect(intact.violations).toEqual([]);
  expect(broken.violations).toContainEqual(expect.stringMatching(new RegExp(`^${mutation.promise}: `)));
}, 60_000);
