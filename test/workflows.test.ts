import { readdirSync, readFileSync } from 'fs';
import * as path from 'path';

const WORKFLOWS = path.join(__dirname, '..', '.github', 'workflows');

const workflow = (name: string) => readFileSync(path.join(WORKFLOWS, `${name}.yml`), 'utf-8');
const secretsIn = (text: string) => [...new Set([...text.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name))].sort();

test('Pull requests run the same checks as developers', () => {
  expect(workflow('build')).toMatch(/run: \.ci\/run$/m);
});

test('A release needs secrets only for registries without trusted publishing', () => {
  expect(secretsIn(workflow('release'))).toEqual([
    'GITHUB_TOKEN',
    'GO_GITHUB_DEPLOY_KEY',
    'MAVEN_GPG_PRIVATE_KEY', 'MAVEN_GPG_PRIVATE_KEY_PASSPHRASE', 'MAVEN_PASSWORD', 'MAVEN_STAGING_PROFILE_ID', 'MAVEN_USERNAME',
    // The profile's name, not a key.
    'NUGET_USERNAME',
  ]);
});

test.each(['npm', 'pypi', 'nuget'])('The release to %s uses trusted publishing', registry => {
  const [, job] = workflow('release').split(`  release_${registry}:\n`);

  expect(job.split(/^ {2}\w+:$/m)[0]).toMatch(/id-token: write[^]*environment: release[^]*_TRUSTED_PUBLISHER: "true"/);
});

test('The npm package has provenance', () => {
  expect(workflow('release')).toContain('NPM_CONFIG_PROVENANCE: "true"');
});

test('The SDK is upgraded weekly without a cool-down, and the upgrade is released', () => {
  expect(workflow('upgrade-sdk-main')).toMatch(/cron: \d+ \d+ \* \* \d$/m);
  expect(workflow('upgrade-sdk-main')).toContain('title: "fix(deps):');
  expect(upgradeTask('upgrade-sdk')).not.toMatch(/cooldown|NPM_CONFIG_BEFORE/);
  expect(upgradeTask('upgrade-sdk')).toContain('@aws-sdk/client-customer-profiles');
});

test('Other dependencies are upgraded after a cool-down of one week', () => {
  expect(upgradeTask('upgrade')).toMatch(/--cooldown=7/);
  expect(upgradeTask('upgrade')).not.toContain('@aws-sdk');
});

test('Workflows of pull requests cannot write to the repository', () => {
  const running = readdirSync(WORKFLOWS).map(name => workflow(path.parse(name).name)).filter(text => /^ {2}pull_request:/m.test(text));

  expect(running).toHaveLength(1);
  expect(running.join('')).not.toMatch(/: write$/m);
  expect(secretsIn(running.join(''))).toEqual([]);
});

function upgradeTask(name: string): string {
  const { tasks } = JSON.parse(readFileSync(path.join(__dirname, '..', '.projen', 'tasks.json'), 'utf-8'));
  return JSON.stringify(tasks[name]);
}
