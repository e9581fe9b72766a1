import { Recipe } from '../recipe';

export async function recipeTest(recipe: Recipe): Promise<void> {
  const { customerProfiles, lambda } = recipe.playground.localAws;
  let isPut = false;
  customerProfiles.beforeOperation = async ({ operation }) => {
    // The handler ends at the first Get after the Put, and no one waits for a response.
    if (isPut && operation === 'GetProfileObjectType') {
      customerProfiles.beforeOperation = undefined;
      await lambda.killRunning(lambda.functionNames.find(name => name.includes('ProviderHandler'))!);
    }
    isPut ||= operation === 'PutProfileObjectType';
    return undefined;
  };
  recipe.writeApp();

  await recipe.next({ exitCode: 1 });
  expect(await recipe.ownerTag('ShopOrder')).toBe('Shop/Orders made');
  const { CreatedAt } = await recipe.objectType('ShopOrder');

  await recipe.next();
  expect((await recipe.objectType('ShopOrder')).CreatedAt).toEqual(CreatedAt);
}
