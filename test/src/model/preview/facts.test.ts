import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { basisOf, NOT_DOCUMENTED } from '../../../../src/model/preview/not-documented';

const PAGE = readFileSync(path.join(__dirname, '..', '..', '..', '..', 'docs', 'ingestion-semantics.md'), 'utf8');

describe('ingestion-semantics.md', () => {
  const rows = [...PAGE.matchAll(/^\| (\d+) \|(.*)\|$/gm)].map(([, number, text]) => ({ number: Number(number), text }));

  test('numbers its facts without a gap', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 128 }, (_, index) => index + 1));
  });

  test('marks a fact as inferred if a verdict does', () => {
    const inferred = rows.filter(({ text }) => /\*inferred\*/i.test(text)).map(({ number }) => number);
    expect(rows.filter(({ number }) => basisOf([number]) === 'inferred').map(({ number }) => number)).toEqual(inferred);
  });

  test('contains each aspect that is printed as not documented', () => {
    const listed = [...PAGE.matchAll(/^\| (N\d+) \|/gm)].map(([, id]) => id);
    expect(Object.keys(NOT_DOCUMENTED).filter(id => !listed.includes(id))).toEqual([]);
    expect(listed).toEqual(Array.from({ length: 32 }, (_, index) => `N${index + 1}`));
  });
});
