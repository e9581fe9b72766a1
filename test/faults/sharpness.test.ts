import { loadClient } from './functions';
import { Case, faultlessCases, faultyCases, READINGS, runCase } from './matrix';
import { loadHandler, SABOTAGES } from './sabotage';

beforeAll(loadClient);

/** The case of that name, and what it leads to without its fault. */
async function find(name: string): Promise<{ one: Case; base?: Awaited<ReturnType<typeof runCase>>['outcome'] }> {
  for (const one of READINGS.flatMap(faultlessCases)) {
    if (one.name === name) return { one };
    if (!name.startsWith(one.name.replace(/no fault$/, ''))) continue;
    const { outcome: base } = await runCase(one);
    const faulty = faultyCases(one, base).find(candidate => candidate.name === name);
    if (faulty) return { one: faulty, base };
  }
  throw new Error(`The matrix has no case that is called: ${name}`);
}

/* A matrix that never complains would say of every handler that nothing is lost. */
test.each(SABOTAGES)('The matrix notices a handler that $what', async sabotage => {
  const { one, base } = await find(sabotage.noticedBy);

  const intact = await runCase(one, base, { createHandler: loadHandler() });
  const broken = await runCase(one, base, { createHandler: loadHandler(sabotage) });

  expect(intact.violations).toEqual([]);
  expect(broken.violations).toContainEqual(expect.stringMatching(new RegExp(`^${sabotage.promise}: `)));
}, 60_000);
