import { readdirSync } from 'fs';
import * as path from 'path';
import { fileNameOf, fixtureBeginning, OperationsPage } from './operations-page';
import { Recipe } from './recipe';

/** How a recipe is done, and what has to be so after each of its steps. */
export type RecipeTest = (recipe: Recipe) => Promise<void>;

const RECIPES = path.join(__dirname, 'recipes');
const page = OperationsPage.read();

test('each recipe of the page has a test, and each test a recipe', () => {
  const tests = readdirSync(RECIPES).map(file => path.parse(file).name);
  expect(tests.sort()).toEqual([...page.recipes.keys()].map(fileNameOf).sort());
});

test('the documentation\'s check compiles the recipes with what the page begins with', () => {
  expect(fixtureBeginning()).toBe(page.beginning);
});

// Side by side: a deploy mostly waits, each for its own processes.
describe('Each recipe does what the page says:', () => {
  test.concurrent.each([...page.recipes.keys()])('%s', async title => {
    const { recipeTest } = require(path.join(RECIPES, fileNameOf(title))) as { recipeTest: RecipeTest }; // eslint-disable-line @typescript-eslint/no-require-imports
    const recipe = await Recipe.begin(page, title);
    try {
      await recipeTest(recipe);
      expect(recipe.left).toEqual([]);
    } finally {
      await recipe.playground.close();
    }
  }, 600_000);
});
