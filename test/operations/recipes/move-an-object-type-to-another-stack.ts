import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();
  const { CreatedAt } = await recipe.objectType('ShopOrder');

  await recipe.next();

  expect(await recipe.ownerTag('ShopOrder')).toBe('Shop/Orders kept');
  expect((await recipe.objectType('ShopOrder')).CreatedAt).toEqual(CreatedAt);
  expect(recipe.changes()).not.toContain('DeleteProfileObjectType retail/ShopOrder');
}
