import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  recipe.putByHand({
    ObjectTypeName: 'ShopOrder',
    Description: 'Orders of the web shop',
    Fields: { number: { Source: '_source.number' } },
    Keys: { shopOrder: [{ FieldNames: ['number'], StandardIdentifiers: ['UNIQUE', 'PROFILE'] }] },
  });
  let isInState = true;
  recipe.programs.terraform = ([command]) => {
    if (command === 'state') isInState = false;
    return isInState ? 'Plan: 0 to add, 0 to change, 1 to destroy.' : 'No changes. Your infrastructure matches the configuration.';
  };
  recipe.programs.pulumi = () => 'Resource deleted';
  const { Tags: _a, LastUpdatedAt: _b, ...before } = await recipe.objectType('ShopOrder');

  await recipe.next();
  await recipe.next();
  await recipe.next();
  expect(recipe.changes()).toEqual([]);

  await recipe.next();
  const { Tags: _c, LastUpdatedAt: _d, ...after } = await recipe.objectType('ShopOrder');
  expect(after).toEqual(before);
}
