import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();
  const { CreatedAt } = await recipe.objectType('ShopOrder');

  const output = await recipe.next();
  expect(output).toMatch(/DELETE_SKIPPED .*OrdersA9B65338/);
  expect(recipe.changes().filter(change => !change.startsWith('TagResource'))).toEqual(['PutProfileObjectType retail/ShopOrder']);
  expect((await recipe.objectType('ShopOrder')).CreatedAt).toEqual(CreatedAt);
}
