import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sentencesIn } from './sentences';

const SECTIONS = ['troubleshooting.md', 'cli-messages.md']
  .flatMap(page => readFileSync(resolve(__dirname, '..', '..', 'docs', page), 'utf8').split(/^##? /m));

/** The sentences in the first column of the tables of both pages, by section. */
function quotedIn(...titles: string[]): string[] {
  return SECTIONS.filter(section => titles.some(title => section.startsWith(title)))
    .flatMap(section => [...section.matchAll(/^\| `(.*?)` \|/gm)].map(([, sentence]) => sentence));
}

const quotedOfHandler = quotedIn('In the stack\'s events: the handler', 'In the handler\'s log');
const ROOMS: [string, string[], string[]][] = [
  ['handler', ['lambda'], quotedOfHandler],
  ['constructs', ['src'], quotedIn('At synthesis')],
  ['command line tool', ['cli'], quotedIn('Messages of the command line tool')],
];

describe.each(ROOMS)('troubleshooting.md and cli-messages.md, messages of the %s', (_, folders, quoted) => {
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
