import { readFileSync } from 'fs';
import * as path from 'path';

const ROOT = path.join(__dirname, '..', '..');
const HERE = '/// here';

/** A block of the page: an app, commands, or what they print. */
export interface Block {
  readonly language: 'ts' | 'sh' | 'text';
  readonly code: string;
}

/** `docs/operations.md`: each heading of the second level is a recipe. */
export class OperationsPage {
  public static read(): OperationsPage {
    return new OperationsPage(readFileSync(path.join(ROOT, 'docs', 'operations.md'), 'utf-8').replace(/\r\n/g, '\n'));
  }

  /** The blocks of each recipe, by its heading. */
  public readonly recipes: ReadonlyMap<string, readonly Block[]>;
  /** What all apps of the page begin with. */
  public readonly beginning: string;
  /** The app that most recipes begin from. */
  public readonly start: string;

  private constructor(text: string) {
    const [introduction, ...sections] = text.split(/^## /m);
    [this.beginning, this.start] = blocksOf(introduction).map(({ code }) => code);
    this.recipes = new Map(sections.map(section => [section.slice(0, section.indexOf('\n')), blocksOf(section)]));
  }
}

/** What the documentation's check compiles the blocks of the recipes in. */
export function fixtureBeginning(): string {
  const fixture = readFileSync(path.join(ROOT, 'rosetta', 'operations.ts-fixture'), 'utf-8').replace(/\r\n/g, '\n');
  return fixture.slice(0, fixture.indexOf(HERE));
}

/** The name of a recipe's test: the heading's id on GitHub. */
export function fileNameOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9_ -]/g, '').replaceAll(' ', '-');
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(ts|sh|text)\b[^\n]*\n(.*?)^```$/gms)].map(([, language, code]) => ({ language: language as Block['language'], code }));
}
