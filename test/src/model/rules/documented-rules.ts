import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A row of the table in docs/rules.md: two for a rule that has two levels. */
export interface DocumentedRule {
  readonly id: string;
  readonly level: string;
}

export function documentedRules(): DocumentedRule[] {
  const page = readFileSync(resolve(__dirname, '..', '..', '..', '..', 'docs', 'rules.md'), 'utf8');
  return [...page.matchAll(/^\| (\w+) \| (error|warning|error, warning) \| .* \|$/gm)].flatMap(([, id, levels]) => levels.split(', ').map(level => ({ id, level })));
}
