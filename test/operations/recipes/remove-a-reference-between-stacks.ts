import { Recipe } from '../recipe';

const WEAK = '--context @aws-cdk/core:defaultCrossStackReferences=weak';
const WITHOUT_REFERENCE = "shop.addDependency(domains); new CfnResource(shop, 'Placeholder', { type: 'AWS::Logs::LogGroup' });";

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.next();
  const withReference = recipe.app!;
  const withoutReference = withReference.replace(/new ProfileObjectType.*/, WITHOUT_REFERENCE);
  recipe.writeApp(withoutReference);
  expect(await recipe.cdk('deploy --all', 1)).toContain('cannot be deleted as it is in use by Shop');
  recipe.changes();

  await recipe.next();
  expect(recipe.changes()).toEqual([]);

  // The same in a new app.
  recipe.writeApp(withReference);
  await recipe.cdk(`deploy --all ${WEAK}`, 0);
  expect(recipe.changes()).toContain('PutProfileObjectType outlet/ShopOrder');
  recipe.writeApp(withoutReference);
  await recipe.cdk(`deploy --all ${WEAK}`, 0);
}
