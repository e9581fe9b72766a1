import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  recipe.playground.localAws.region('us-east-1').systemsManager.putParameter('/shop/domain', 'retail');
  await recipe.next();
  expect(recipe.changes()).toEqual(['PutProfileObjectType retail/ShopOrder']);

  recipe.writeApp("new ProfileObjectType(shop, 'Refunds', { domainName: '{{resolve:ssm:/shop/domain}}', objectTypeName: 'ShopRefund', mapping });");
  await recipe.cdk('deploy Shop', 0);
  expect(recipe.changes()).toEqual(['PutProfileObjectType retail/ShopRefund']);
}
