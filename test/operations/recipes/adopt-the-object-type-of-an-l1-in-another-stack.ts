import { Recipe } from '../recipe';

const OTHER_STACK = `
const legacy = new Stack(app, 'Legacy');
new CfnResource(legacy, 'Placeholder', { type: 'AWS::Logs::LogGroup' });
new customerprofiles.CfnObjectType(legacy, 'Orders', { domainName: 'retail', objectTypeName: 'ShopOrder', description: 'Orders' });
`;

export async function recipeTest(recipe: Recipe): Promise<void> {
  recipe.writeApp(OTHER_STACK);
  await recipe.cdk('deploy Legacy', 0);
  const { CreatedAt } = await recipe.objectType('ShopOrder');
  recipe.changes();

  await recipe.next();
  await recipe.next();
  expect(recipe.changes()).toEqual([]);

  await recipe.next();
  expect(recipe.changes()).toEqual(['PutProfileObjectType retail/ShopOrder', 'TagResource retail/ShopOrder']);
  expect((await recipe.objectType('ShopOrder')).CreatedAt).toEqual(CreatedAt);
}
