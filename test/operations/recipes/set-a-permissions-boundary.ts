import { Recipe } from '../recipe';

const ACTION = 'profile:PutProfileObjectType';

export async function recipeTest(recipe: Recipe): Promise<void> {
  await recipe.next();
  expect(recipe.changes()).toEqual(['PutProfileObjectType retail/ShopOrder']);

  const { iam, lambda } = recipe.playground.localAws;
  const { roleArn } = lambda.getFunction(lambda.functionNames.find(name => name.includes('ProviderHandler'))!).configuration;
  const denial = () => iam.denial(iam.roleByArn(roleArn).roleName, ACTION, 'arn:aws:profile:us-east-1:123456789012:domains/retail');
  expect(denial()).toBeUndefined();
  recipe.writeApp(recipe.app!.replace(`'${ACTION}', `, ''));
  await recipe.cdk('deploy Security', 0);
  expect(denial()).toBe(`because no permissions boundary allows the ${ACTION} action`);
}
