import { readFileSync } from 'fs';

export interface PreparedExample {
  /** A copy of `examples/<language>` with the installed package of that language. */
  readonly folder: string;
  /** The environment variables of the app for the tools of the language. */
  readonly environment: Record<string, string>;
}

const LANGUAGES = ['typescript', 'python', 'java', 'go'] as const;
export type Language = typeof LANGUAGES[number];

/** The examples that `scripts/examples.mjs` has prepared. Their installation takes minutes. */
const prepared: Partial<Record<Language, PreparedExample>> = process.env.EXAMPLES === undefined
  ? {} : JSON.parse(readFileSync(process.env.EXAMPLES, 'utf-8'));

export function prepare(language: Language): PreparedExample {
  return prepared[language]!;
}

/** Defines a concurrent test for each prepared language. For other languages, a skipped test has the reason. */
export function forEachLanguage(languages: readonly Language[], title: string, action: (language: Language) => Promise<void>): void {
  for (const language of languages) {
    if (prepared[language] !== undefined) {
      test.concurrent(`${language}: ${title}`, () => action(language));
    } else {
      const reason = process.env.EXAMPLES === undefined ? 'run with node scripts/examples.mjs' : 'its tool chain is missing, or it was not selected';
      test.skip(`${language}: ${title} (${reason})`, () => action(language));
    }
  }
}
