import { Recipe } from '../recipe';

const DESTROYED = "new ProfileObjectType(shop, 'Orders', { domainName: 'retail', objectTypeName: 'ShopOrder', mapping, removalPolicy: RemovalPolicy.DESTROY });";

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore(DESTROYED);
  recipe.reject('DeleteProfileObjectType');
  await recipe.next({ exitCode: 1 });
  await recipe.next();
  expect(await recipe.objectTypeNames()).toEqual(['CTR', 'ShopOrder']);

  recipe.reject();
  await recipe.next();
  expect(await recipe.objectTypeNames()).toEqual(['CTR']);

  await recipe.deployBefore(DESTROYED);
  recipe.reject('DeleteProfileObjectType');
  await recipe.cdk('destroy Shop', 1);
  await recipe.next();
  expect(await recipe.objectTypeNames()).toEqual(['CTR', 'ShopOrder']);
  expect(recipe.playground.localAws.lambda.functionNames).toEqual([]);
}
