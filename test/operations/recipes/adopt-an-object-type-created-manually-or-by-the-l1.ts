import { OWNER_TAG, Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  recipe.putByHand({
    ObjectTypeName: 'LegacyOrder',
    Description: 'Orders of the old shop',
    AllowProfileCreation: true,
    Fields: { number: { Source: '_source.number' } },
    Keys: { legacyOrder: [{ FieldNames: ['number'], StandardIdentifiers: ['UNIQUE', 'PROFILE'] }] },
    Tags: { team: 'legacy' },
  });
  const { Tags: tags, LastUpdatedAt: _a, ...byHand } = await recipe.objectType('LegacyOrder');
  await recipe.next();
  await recipe.next();
  const { Tags, LastUpdatedAt: _b, ...adopted } = await recipe.objectType('LegacyOrder');
  expect(adopted).toEqual(byHand);
  expect(Tags).toEqual({ ...tags, [OWNER_TAG]: expect.any(String) });

  await recipe.next();
  const { CreatedAt } = await recipe.objectType('ShopOrder');
  recipe.changes();
  await recipe.next();
  expect(recipe.changes()).toEqual(['PutProfileObjectType retail/ShopOrder', 'TagResource retail/ShopOrder']);
  expect((await recipe.objectType('ShopOrder')).CreatedAt).toEqual(CreatedAt);
}
