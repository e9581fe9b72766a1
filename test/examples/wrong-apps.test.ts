import { spawnSync } from 'child_process';
import { copyFileSync, readFileSync } from 'fs';
import * as path from 'path';
import { forEachLanguage, Language, prepare } from './prepared-examples';

jest.setTimeout(120_000);

const FOLDER = path.join(__dirname, 'wrong-apps');
const WRONG_APPS = path.join(FOLDER, 'wrong-apps.json');

/** How the program of a language is run in its example, where everything that it needs is installed. */
const COMMANDS: Partial<Record<Language, { program: string; place: string; command: string[] }>> = {
  typescript: { program: 'wrong_apps.js', place: '.', command: [process.execPath, 'wrong_apps.js', WRONG_APPS] },
  python: { program: 'wrong_apps.py', place: '.', command: ['python', 'wrong_apps.py', WRONG_APPS] },
  java: {
    program: 'WrongApps.java',
    place: 'src/main/java/com/example/shop',
    command: ['mvn', '-q', 'compile', 'exec:java', '-Dexec.mainClass=com.example.shop.WrongApps', `-Dexec.args='${WRONG_APPS}'`],
  },
};

/** What the author of each wrong app is told, by the rule that it breaks. */
function messages(language: Language): Record<string, string> {
  const { folder, environment } = prepare(language);
  const { program, place, command: [command, ...commandArguments] } = COMMANDS[language]!;
  copyFileSync(path.join(FOLDER, program), path.join(folder, place, program));
  const { stdout, stderr } = spawnSync(command, commandArguments, {
    cwd: folder,
    encoding: 'utf-8',
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20', NODE_NO_WARNINGS: '1', ...environment },
  });
  // Maven colours its output, and other lines may stand before ours.
  const line = /\{".*\}/.exec(stdout);
  if (line === null) throw new Error(`The wrong apps in ${language} print nothing:\n${stdout}\n${stderr}`);
  return JSON.parse(line[0]);
}

describe('A wrong app', () => {
  forEachLanguage(['typescript'], 'each breaks the rule that it is meant to', async language => {
    const told = messages(language);
    expect(Object.keys(told)).toEqual(Object.keys(JSON.parse(readFileSync(WRONG_APPS, 'utf-8'))));
    for (const [rule, message] of Object.entries(told)) {
      expect(message).toContain(`[${rule}] `);
    }
  });

  forEachLanguage(['python', 'java'], 'its author is told the same sentence, before any stack trace', async language => {
    const expected = messages('typescript');
    const told = messages(language);
    expect(Object.keys(told)).toEqual(Object.keys(expected));
    for (const [rule, message] of Object.entries(expected)) {
      const lines = message.split('\n').length;
      expect(told[rule].split('\n').slice(0, lines).join('\n')).toMatch(new RegExp(`^(\\w+: )?${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
    }
  });
});
