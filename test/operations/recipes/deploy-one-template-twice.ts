import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.next();
  expect(recipe.changes()).toEqual(['PutProfileObjectType retail/Order_Shop', 'PutProfileObjectType retail/Order_Outlet']);
}
