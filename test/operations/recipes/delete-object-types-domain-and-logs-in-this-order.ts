import { DOMAIN, Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();
  await recipe.next();
  const logGroup = (await recipe.next()).trim();

  await recipe.next();
  expect(recipe.changes()).toContain('DeleteProfileObjectType retail/ShopOrder');
  expect(await recipe.objectTypeNames()).toEqual(['CTR']);

  await recipe.next();
  await recipe.next();
  expect(recipe.playground.localAws.customerProfiles.domains.has(DOMAIN)).toBe(false);

  await recipe.next({ values: { 'log group': logGroup } });
  expect(recipe.playground.localAws.region('us-east-1').cloudWatchLogs.hasLogGroup(logGroup)).toBe(false);
}
