import { spawnSync } from 'child_process';
import { cpSync, readFileSync, writeFileSync } from 'fs';
import * as path from 'path';
import { forEachLanguage, Language, prepare } from './prepared-examples';
import { WRONG_APPS } from './wrong-apps';

jest.setTimeout(600_000);

const ROOT = path.join(__dirname, '..', '..');
const WRONG_APPS_FILE = 'wrong-apps.json';

/** The program of each language, which runs in the folder of its example. */
const PROGRAMS: Record<Language, { file: string; place: string; command: string[] }> = {
  typescript: { file: 'wrong_apps.js', place: '.', command: [process.execPath, 'wrong_apps.js', WRONG_APPS_FILE] },
  python: { file: 'wrong_apps.py', place: '.', command: ['python', 'wrong_apps.py', WRONG_APPS_FILE] },
  java: {
    file: 'WrongApps.java',
    place: 'src/main/java/com/example/shop',
    command: ['mvn', '-q', 'compile', 'exec:java', '-Dexec.mainClass=com.example.shop.WrongApps', `-Dexec.args=${WRONG_APPS_FILE}`],
  },
  // A folder is a program of its own.
  go: { file: 'wrong_apps.go', place: 'wrongapps', command: ['go', 'run', './wrongapps', WRONG_APPS_FILE] },
};

/** The error message of each invalid app, by rule. */
function messages(language: Language): Record<string, string> {
  const { folder, environment } = prepare(language);
  const { file, place, command: [command, ...commandArguments] } = PROGRAMS[language];
  cpSync(path.join(__dirname, 'wrong-apps', file), path.join(folder, place, file));
  writeFileSync(path.join(folder, WRONG_APPS_FILE), JSON.stringify(WRONG_APPS));
  const { stdout, stderr } = spawnSync(command, commandArguments, {
    cwd: folder,
    encoding: 'utf-8',
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20', NODE_NO_WARNINGS: '1', ...environment },
  });
  // Maven colors its output, and can print other lines first.
  const line = /\{".*\}/.exec(stdout);
  if (line === null) throw new Error(`The wrong apps in ${language} print nothing:\n${stdout}\n${stderr}`);
  return JSON.parse(line[0]);
}

test('Each rule with level error has an invalid app', () => {
  const rules = [...readFileSync(path.join(ROOT, 'docs', 'rules.md'), 'utf-8').matchAll(/^\| (\w+) \| error\b/gm)].map(([, rule]) => rule);
  // Too many domains for a role, and a key of two object types, are apps of another size: test/src/wrong-apps has them.
  const small = rules.filter(rule => !['rolePolicies', 'sharedKey'].includes(rule));

  expect(Object.keys(WRONG_APPS).sort()).toEqual(small.sort());
});

describe('An invalid app', () => {
  forEachLanguage(['typescript'], 'violates exactly one rule', async language => {
    const rulesOf = (message: string) => [...new Set([...message.matchAll(/^(?: +\[[^\]]*\] )?\[(\w+)\] /gm)].map(([, rule]) => rule))];
    const told = messages(language);

    expect(Object.fromEntries(Object.entries(told).map(([rule, message]) => [rule, rulesOf(message)])))
      .toEqual(Object.fromEntries(Object.keys(WRONG_APPS).map(rule => [rule, [rule]])));
  });

  forEachLanguage(['python', 'java', 'go'], 'prints the same messages before any stack trace', async language => {
    const expected = messages('typescript');
    const told = messages(language);

    expect(Object.keys(told).sort()).toEqual(Object.keys(expected).sort());
    for (const [rule, message] of Object.entries(expected)) {
      // The runtime of the other language prints the name of the error first.
      const beginning = told[rule].replace(/^\w+: /, '').split('\n').slice(0, message.split('\n').length);
      expect(beginning.join('\n')).toBe(message);
    }
  });
});
