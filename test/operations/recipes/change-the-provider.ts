import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();
  const before = await recipe.objectType('ShopOrder');

  await recipe.next();
  expect(recipe.changes()).toEqual([]);

  await recipe.next({ exitCode: 1 });
  expect(recipe.changes()).toEqual([]);
  expect(await recipe.objectType('ShopOrder')).toEqual(before);

  await recipe.next();
  expect(recipe.changes()).toEqual(['TagResource retail/ShopOrder', 'PutProfileObjectType retail/ShopOrder']);
  expect((await recipe.objectType('ShopOrder')).CreatedAt).toEqual(before.CreatedAt);
}
