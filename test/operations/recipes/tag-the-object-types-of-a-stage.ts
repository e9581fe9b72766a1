import { OWNER_TAG, Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.next();
  expect((await recipe.objectType('ShopOrder')).Tags).toEqual({ environment: 'dev', [OWNER_TAG]: expect.any(String) });
}
