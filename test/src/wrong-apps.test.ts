import { documentedRules } from './model/rules/documented-rules';
import { REJECTED_FILES } from './wrong-apps/files';
import { DOUBTFUL_MAPPINGS, REJECTED_MAPPINGS } from './wrong-apps/mappings';
import { DOUBTFUL_OBJECT_TYPES, REJECTED_OBJECT_TYPES, REJECTED_USES } from './wrong-apps/object-types';
import { readingOf, WrongApp } from './wrong-apps/wrong-app';

const PAGE: [string, WrongApp[]][] = [
  ['a mapping that is rejected', REJECTED_MAPPINGS],
  ['a mapping that is doubtful', DOUBTFUL_MAPPINGS],
  ['a file', REJECTED_FILES],
  ['an object type that is rejected', REJECTED_OBJECT_TYPES],
  ['an object type that is doubtful', DOUBTFUL_OBJECT_TYPES],
  ['a provider, a grant or an import', REJECTED_USES],
];

describe.each(PAGE)('%s:', (_, apps) => {
  test.each(apps.map((app): [string, WrongApp] => [app.mistake, app]))('%s', (_mistake, app) => {
    expect(readingOf(app)).toEqual(app.reads);
  });
});

test('each rule of docs/rules.md has an invalid app', () => {
  const shown = PAGE.flatMap(([, apps]) => apps).flatMap(({ reads }) => reads).map(line => /\[(\w+)\] |cdk-customer-profiles:(\w+)\]$/.exec(line)?.slice(1).find(Boolean));
  expect([...new Set(documentedRules().map(({ id }) => id))].filter(id => !shown.includes(id))).toEqual([]);
});
