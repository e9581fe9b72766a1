import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();

  await recipe.next();
  expect(recipe.changes()).toEqual(['PutProfileObjectType retail/WebOrder']);

  await recipe.next();
  expect(await recipe.objectTypeNames()).toEqual(['CTR', 'WebOrder']);
}
