import { DOMAIN, OWNER_MARK, Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();
  const { domains } = recipe.playground.localAws.customerProfiles;
  domains.setTags({}, DOMAIN, 'ShopOrder');
  await recipe.next();
  await recipe.next();

  domains.setTags({ [OWNER_MARK]: 'Sales/Orders adopted:4711' }, DOMAIN, 'ShopOrder');
  recipe.changes();
  await recipe.next({ exitCode: 1 });
  expect(recipe.changes()).toEqual([]);
}
