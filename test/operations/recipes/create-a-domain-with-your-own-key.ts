import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.next();
  expect(recipe.changes()).toEqual(['PutProfileObjectType outlet/ShopOrder']);
}
