import { Recipe } from '../recipe';

const CHANGED = "new ProfileObjectType(shop, 'Orders', { domainName: 'retail', objectTypeName: 'ShopOrder', description: 'Changed', mapping });";

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();
  const { LastUpdatedAt: _a, Tags: _b, ...before } = await recipe.objectType('ShopOrder');

  // The service rejects the new definition, and the previous one in the rollback.
  recipe.reject('PutProfileObjectType');
  recipe.writeApp(CHANGED);
  await recipe.next({ exitCode: 1 });
  recipe.reject();
  await recipe.next();
  const { LastUpdatedAt: _c, Tags: _d, ...after } = await recipe.objectType('ShopOrder');
  expect(after).toEqual(before);

  recipe.reject('PutProfileObjectType');
  expect(await recipe.cdk('deploy Shop', 1)).toContain('UPDATE_ROLLBACK_FAILED');
  await recipe.next();
  recipe.reject();
  recipe.changes();
  await recipe.next();
  expect(recipe.changes()).toEqual(['TagResource retail/ShopOrder', 'PutProfileObjectType retail/ShopOrder']);
  expect((await recipe.objectType('ShopOrder')).Description).toBe('Orders, corrected');
}
