import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();

  await recipe.next();
  expect(recipe.changes()).toEqual([]);

  recipe.writeApp("new ProfileObjectType(new Stack(new Stage(app, 'Prod'), 'Shop'), 'Orders', { domainName: 'retail', objectTypeName: 'ShopOrder', mapping });");
  expect(await recipe.cdk('deploy Prod/*', 1)).toContain('Shop/Orders');
  expect(recipe.changes()).toEqual([]);
}
