import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  const { Tags: _a, LastUpdatedAt: _b, ...before } = await recipe.objectType('CTR');
  await recipe.deployBefore("new ProfileObjectType(shop, 'Contacts', { domainName: 'retail', objectTypeName: 'CTR', mapping, adoptExisting: true });");
  expect((await recipe.objectType('CTR')).TemplateId).toBeUndefined();

  await recipe.next();
  await recipe.next();

  const { Tags: _c, LastUpdatedAt: _d, ...after } = await recipe.objectType('CTR');
  expect(after).toEqual(before);
}
