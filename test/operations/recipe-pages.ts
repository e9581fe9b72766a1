import { readFileSync } from 'fs';
import * as path from 'path';

const ROOT = path.join(__dirname, '..', '..');
const HERE = '/// here';
/** The pages in `docs/` with recipes. The first one also has the introduction of all apps. */
const PAGES = ['operations', 'recovery', 'other-tools', 'dev-and-prod', 'roles', 'encryption', 'remove-everything'];

/** A block of a page: an app, a file, commands, or their output. */
export interface Block {
  readonly language: 'ts' | 'json' | 'sh' | 'text';
  /** The file of a JSON block. */
  readonly file?: string;
  readonly code: string;
}

/** Each section of the second level with commands is a recipe. */
export class RecipePages {
  public static read(): RecipePages {
    return new RecipePages(PAGES.map(page => readFileSync(path.join(ROOT, 'docs', `${page}.md`), 'utf-8').replace(/\r\n/g, '\n')));
  }

  /** The blocks of each recipe, by its heading. */
  public readonly recipes: ReadonlyMap<string, readonly Block[]>;
  /** The start of all apps. */
  public readonly beginning: string;
  /** The initial app of most recipes. */
  public readonly start: string;

  private constructor(pages: string[]) {
    [this.beginning, this.start] = blocksOf(pages[0].split(/^## /m)[0]).map(({ code }) => code);
    const sections = pages.flatMap(page => page.split(/^## /m).slice(1))
      .map(section => [section.slice(0, section.indexOf('\n')), blocksOf(section)] as const)
      .filter(([, blocks]) => blocks.some(({ language }) => language === 'sh'));
    this.recipes = new Map(sections);
    if (this.recipes.size !== sections.length) throw new Error('Two recipes have the same heading');
  }
}

/** The fixture with which the documentation check compiles the blocks of the recipes. */
export function fixtureBeginning(): string {
  const fixture = readFileSync(path.join(ROOT, 'rosetta', 'operations.ts-fixture'), 'utf-8').replace(/\r\n/g, '\n');
  return fixture.slice(0, fixture.indexOf(HERE));
}

/** The name of a recipe's test: the id of the heading on GitHub. */
export function fileNameOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9_ -]/g, '').replaceAll(' ', '-');
}

/** TypeScript blocks count if they belong to the app of the recipes. JSON blocks count if they name a file. */
function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(ts|json|sh|text)\b([^\n]*)\n(.*?)^```$/gms)]
    .map(([, language, info, code]) => ({ language: language as Block['language'], info: info.trim(), code }))
    .filter(({ language, info }) => (language === 'ts' ? info !== '' : language !== 'json' || info !== ''))
    .map(({ info, ...block }) => (block.language === 'json' ? { ...block, file: info } : block));
}
