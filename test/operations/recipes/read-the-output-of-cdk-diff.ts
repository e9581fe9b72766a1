import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();
  const { CreatedAt } = await recipe.objectType('ShopOrder');
  await recipe.next();
  expect(recipe.changes()).toEqual(['TagResource retail/ShopOrder', 'PutProfileObjectType retail/ShopOrder']);
  expect(await recipe.objectType('ShopOrder')).toMatchObject({ CreatedAt, Description: 'All orders' });
}
