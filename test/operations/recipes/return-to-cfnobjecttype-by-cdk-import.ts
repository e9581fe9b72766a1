import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.deployBefore();
  const { Tags: _a, LastUpdatedAt: _b, ...before } = await recipe.objectType('ShopOrder');

  await recipe.next();
  await recipe.next({ values: { region: 'us-east-1', account: '123456789012' } });
  expect(recipe.changes()).toEqual(['UntagResource retail/ShopOrder']);
  const { Tags: _c, LastUpdatedAt: _d, ...after } = await recipe.objectType('ShopOrder');
  expect(after).toEqual(before);

  // After the import, only the CDK metadata changes, which an import omits.
  await recipe.cdk('deploy Shop', 0);
  expect(recipe.changes()).toEqual([]);
}
