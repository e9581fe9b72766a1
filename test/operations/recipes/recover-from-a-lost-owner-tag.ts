import { DOMAIN, OWNER_TAG, Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();
  const { domains } = recipe.playground.localAws.customerProfiles;
  domains.setTags({}, DOMAIN, 'ShopOrder');
  await recipe.next();
  await recipe.next();

  domains.setTags({ [OWNER_TAG]: 'Sales/Orders adopted:4711@1764212345.1f3a9c0e' }, DOMAIN, 'ShopOrder');
  recipe.changes();
  await recipe.next({ exitCode: 1 });
  expect(recipe.changes()).toEqual([]);
}
