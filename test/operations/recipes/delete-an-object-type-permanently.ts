import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();

  await recipe.next();
  recipe.changes();
  await recipe.next();
  expect(recipe.changes()).toEqual(['DeleteProfileObjectType retail/ShopOrder']);

  await recipe.next();
  expect(await recipe.objectTypeNames()).toEqual([]);
}
