import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.next();
  expect(recipe.changes()).toEqual(['PutProfileObjectType retail/ShopOrder']);

  // Each action is used once, and allowed.
  recipe.writeApp(recipe.app!.replace('mapping, provider', "mapping, provider, tags: { team: 'shop' }, removalPolicy: RemovalPolicy.DESTROY"));
  await recipe.cdk('deploy Shop', 0);
  await recipe.cdk('destroy Shop', 0);
  expect(await recipe.objectTypeNames()).toEqual(['CTR']);
  const { iam, lambda } = recipe.playground.localAws;
  expect(lambda.functionNames).toEqual([]);
  expect(iam.role('object-types-handler').inlinePolicyNames).toEqual(['Handler']);
}
