import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();
  await recipe.next();

  await recipe.next();
  expect(recipe.changes()).toEqual(['PutProfileObjectType retail/ShopOrder', 'TagResource retail/ShopOrder']);

  const output = await recipe.next();
  expect(output).toMatch(/DELETE_SKIPPED .*OrdersA9B65338/);
  expect(recipe.changes()).toEqual(['PutProfileObjectType retail/ShopOrder', 'TagResource retail/ShopOrder']);
}
