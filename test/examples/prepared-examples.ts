import { readFileSync } from 'fs';

export interface PreparedExample {
  /** A copy of `examples/<language>` in which the package of that language is installed. */
  readonly folder: string;
  /** What the app needs to find the language's own things. */
  readonly environment: Record<string, string>;
}

const LANGUAGES = ['typescript', 'python', 'java', 'go'] as const;
export type Language = typeof LANGUAGES[number];

/** What `scripts/examples.mjs` has prepared; to install it takes minutes, which the other tests should not wait for. */
const prepared: Partial<Record<Language, PreparedExample>> = process.env.EXAMPLES === undefined
  ? {} : JSON.parse(readFileSync(process.env.EXAMPLES, 'utf-8'));

export function prepare(language: Language): PreparedExample {
  return prepared[language]!;
}

/** A test for each language that is prepared; for the others the list of tests says what is missing. */
export function forEachLanguage(languages: readonly Language[], title: string, action: (language: Language) => Promise<void>): void {
  for (const language of languages) {
    if (prepared[language] !== undefined) {
      test(`${language}: ${title}`, () => action(language));
    } else {
      const reason = process.env.EXAMPLES === undefined ? 'run by node scripts/examples.mjs' : 'its tool chain is missing, or it was not asked for';
      test.skip(`${language}: ${title} (${reason})`, () => action(language));
    }
  }
}
