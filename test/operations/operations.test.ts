import { readdirSync } from 'fs';
import * as path from 'path';
import { Recipe } from './recipe';
import { fileNameOf, fixtureBeginning, RecipePages } from './recipe-pages';

/** Runs a recipe, and checks the state after each step. */
export type RecipeTest = (recipe: Recipe) => Promise<void>;

const RECIPES = path.join(__dirname, 'recipes');
const pages = RecipePages.read();

test('each recipe has a test, and each test a recipe', () => {
  const tests = readdirSync(RECIPES).map(file => path.parse(file).name);
  expect(tests.sort()).toEqual([...pages.recipes.keys()].map(fileNameOf).sort());
});

test('the documentation\'s check compiles the recipes with what their apps begin with', () => {
  expect(fixtureBeginning()).toBe(pages.beginning);
});

// Concurrently, because deployments mostly wait for their own processes.
describe('Each recipe does what the page says:', () => {
  test.concurrent.each([...pages.recipes.keys()])('%s', async title => {
    const { recipeTest } = require(path.join(RECIPES, fileNameOf(title))) as { recipeTest: RecipeTest }; // eslint-disable-line @typescript-eslint/no-require-imports
    const recipe = await Recipe.begin(pages, title);
    try {
      await recipeTest(recipe);
      expect(recipe.left).toEqual([]);
    } finally {
      await recipe.playground.close();
    }
  }, 600_000);
});
