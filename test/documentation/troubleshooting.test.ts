import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sentencesIn } from './sentences';

const PAGE = readFileSync(resolve(__dirname, '..', '..', 'docs', 'troubleshooting.md'), 'utf8');

/** The sentences in the first column of the tables of the page, by section. */
function quotedIn(...titles: string[]): string[] {
  return PAGE.split(/^## /m).filter(section => titles.some(title => section.startsWith(title)))
    .flatMap(section => [...section.matchAll(/^\| `(.*?)` \|/gm)].map(([, sentence]) => sentence));
}

const quotedOfHandler = quotedIn('In the stack\'s events: the handler', 'In the handler\'s log');
const ROOMS: [string, string[], string[]][] = [
  ['handler', ['lambda'], quotedOfHandler],
  ['constructs', ['src'], quotedIn('At synthesis')],
  ['command line tool', ['cli'], quotedIn('On the terminal')],
];

describe.each(ROOMS)('troubleshooting.md, messages of the %s', (_, folders, quoted) => {
  const sentences = sentencesIn(...folders);

  test('has all messages', () => {
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.filter(({ text }) => !quoted.some(quote => text.includes(quote)))).toEqual([]);
  });

  test('has no other messages', () => {
    expect(quoted.filter(quote => !sentences.some(({ text }) => text.includes(quote)))).toEqual([]);
  });
});

test('troubleshooting.md quotes the sentences of CloudFormation as local AWS has them', () => {
  const own = quotedIn('In the stack\'s events: CloudFormation').filter(sentence => / /.test(sentence));
  const sources = ['resources/custom-resource.ts', 'operations/operation-runner.ts'].map(file => readFileSync(resolve(__dirname, '..', '..', 'local-aws', 'cloudformation', file), 'utf8')).join('\n');
  expect(own).toHaveLength(3);
  expect(own.filter(sentence => !sources.includes(sentence))).toEqual([]);
});
