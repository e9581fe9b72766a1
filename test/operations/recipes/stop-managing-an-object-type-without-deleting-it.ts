import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore("new ProfileObjectType(shop, 'Orders', { domainName: 'retail', objectTypeName: 'ShopOrder', mapping, removalPolicy: RemovalPolicy.DESTROY });");
  const before = await recipe.objectType('ShopOrder');

  await recipe.next();
  await recipe.next();
  expect(recipe.changes()).toEqual(['PutProfileObjectType retail/ShopRefund']);
  expect(await recipe.objectType('ShopOrder')).toEqual(before);

  await recipe.next({ values: { region: 'us-east-1', account: '123456789012' } });
  expect(await recipe.ownerTag('ShopOrder')).toBeUndefined();
}
