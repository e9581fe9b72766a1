import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  recipe.playground.localAws.region('us-east-1').systemsManager.putParameter('/shop/domain', 'retail');
  await recipe.next();
  expect(recipe.changes()).toEqual(['PutProfileObjectType retail/ShopOrder']);
}
