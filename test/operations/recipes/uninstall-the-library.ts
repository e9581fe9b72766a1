import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore("new ProfileObjectType(shop, 'Orders', { domainName: 'retail', objectTypeName: 'ShopOrder', mapping, removalPolicy: RemovalPolicy.DESTROY });");
  const before = await recipe.objectType('ShopOrder');

  await recipe.next();
  await recipe.next();

  expect(recipe.changes()).toEqual([]);
  expect(await recipe.objectType('ShopOrder')).toEqual(before);
  expect(recipe.playground.localAws.lambda.functionNames).toEqual([]);
}
