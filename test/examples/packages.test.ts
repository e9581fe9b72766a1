import { execFileSync } from 'child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import * as path from 'path';
import { forEachLanguage, prepare } from './prepared-examples';
import { unzip } from '../../local-aws/lambda/unzip';

jest.setTimeout(60_000);

const ROOT = path.join(__dirname, '..', '..');
const DIST = path.join(ROOT, 'dist');
const { description, keywords, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf-8'));

/** The tarball of the end-to-end tests, with handler, command line tool and licenses. */
const tarball = () => readFileSync(path.join(ROOT, '.tarball', 'cdk-customer-profiles.tgz'));
const license = readFileSync(path.join(ROOT, 'LICENSE'), 'utf-8');
/** The comment of rosetta above an example whose types it could not determine. */
const GUESSED = 'automatically generated from non-compiling source';

async function unpackZip(...file: string[]): Promise<(...name: string[]) => Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cdk-customer-profiles-package-'));
  await unzip(readFileSync(path.join(DIST, ...file)), folder);
  return (...name) => readFileSync(path.join(folder, ...name));
}

function unpackTar(...file: string[]): (...name: string[]) => Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'cdk-customer-profiles-package-'));
  execFileSync('tar', ['-xzf', path.join(DIST, ...file), '-C', folder]);
  return (...name) => readFileSync(path.join(folder, ...name));
}

describe('Python', () => {
  forEachLanguage(['python'], 'The wheel has the npm package, types, the license and the command line tool', async () => {
    const read = await unpackZip('python', `cdk_customer_profiles-${version}-py3-none-any.whl`);

    expect(read('cdk_customer_profiles', '_jsii', `cdk-customer-profiles@${version}.jsii.tgz`).equals(tarball())).toBe(true);
    expect(read('cdk_customer_profiles', 'py.typed')).toBeDefined();
    expect(read(`cdk_customer_profiles-${version}.dist-info`, 'LICENSE').toString()).toBe(license);
  });

  forEachLanguage(['python'], 'The command line tool of the wheel starts without jsii', async language => {
    const { VIRTUAL_ENV, PATH } = prepare(language).environment;
    const started = Date.now();
    const output = execFileSync(path.join(VIRTUAL_ENV, 'bin', 'cdk-customer-profiles'), ['--version'], { encoding: 'utf-8', env: { PATH } });

    expect(output).toBe(`${version}\n`);
    // jsii alone takes more.
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  forEachLanguage(['python'], 'The wheel has metadata, including the CDK classifiers', async () => {
    const read = await unpackZip('python', `cdk_customer_profiles-${version}-py3-none-any.whl`);
    const metadata = read(`cdk_customer_profiles-${version}.dist-info`, 'METADATA').toString();
    const headers = metadata.slice(0, metadata.indexOf('\n\n')).split('\n');

    expect(headers).toEqual(expect.arrayContaining([
      'Name: cdk-customer-profiles',
      `Summary: ${description}`,
      'Home-page: https://github.com/cdk-customer-profiles/cdk-customer-profiles',
      'License: Apache-2.0',
      'Classifier: Framework :: AWS CDK :: 2',
      'Requires-Python: >=3.10',
      'Requires-Dist: aws-cdk-lib <3.0.0,>=2.257.0',
      'Requires-Dist: constructs <11.0.0,>=10.5.1',
    ]));
  });

  forEachLanguage(['python'], 'The documentation of the wheel has valid Python examples', async () => {
    const read = await unpackZip('python', `cdk_customer_profiles-${version}-py3-none-any.whl`);
    const source = read('cdk_customer_profiles', '__init__.py').toString();

    expect(source).not.toContain(GUESSED);
    expect(source).toContain('"orderId": ObjectTypeField(source=FieldSource.field("id")');
    expect(source).not.toMatch(/import .*\b(\w+), .*\b\1\b/);
  });

  forEachLanguage(['python'], 'The source distribution has the same files', async () => {
    const read = unpackTar('python', `cdk_customer_profiles-${version}.tar.gz`);
    const folder = `cdk_customer_profiles-${version}`;

    expect(read(folder, 'src', 'cdk_customer_profiles', '_jsii', `cdk-customer-profiles@${version}.jsii.tgz`).equals(tarball())).toBe(true);
    expect(read(folder, 'LICENSE').toString()).toBe(license);
    expect(read(folder, 'pyproject.toml')).toBeDefined();
  });
});

describe('Java', () => {
  const FOLDER = ['java', 'io', 'github', 'cdkcustomerprofiles', 'cdk-customer-profiles', version];
  const PACKAGE = path.join('io', 'github', 'cdkcustomerprofiles');
  const archive = (ending: string) => unpackZip(...FOLDER, `cdk-customer-profiles-${version}${ending}.jar`);

  forEachLanguage(['java'], 'The jar has the npm package', async () => {
    const read = await archive('');

    expect(read(PACKAGE, `cdk-customer-profiles@${version}.jsii.tgz`).equals(tarball())).toBe(true);
    expect(read(PACKAGE, 'ProfileObjectType.class')).toBeDefined();
  });

  forEachLanguage(['java'], 'The jar has sources and Javadoc beside it, with valid Java examples', async () => {
    const source = (await archive('-sources'))(PACKAGE, 'ProfileObjectType.java').toString();

    expect(source).not.toContain(GUESSED);
    expect(source).toContain('"orderId", ObjectTypeField.builder().source(FieldSource.field("id"))');
    expect((await archive('-javadoc'))(PACKAGE, 'ProfileObjectType.html').toString()).toContain('"orderId", ObjectTypeField.builder()');
  });

  forEachLanguage(['java'], 'The pom has the metadata that Maven Central requires', async () => {
    const pom = readFileSync(path.join(DIST, ...FOLDER, `cdk-customer-profiles-${version}.pom`), 'utf-8');

    expect(pom).toContain(`<description>${description}</description>`);
    expect(pom).toContain('<url>https://github.com/cdk-customer-profiles/cdk-customer-profiles</url>');
    expect(pom).toContain('<name>Apache License 2.0</name>');
    expect(pom).toContain('<organization>The cdk-customer-profiles authors</organization>');
    expect(pom).toContain('<connection>scm:git:https://github.com/cdk-customer-profiles/cdk-customer-profiles.git</connection>');
  });
});

describe('Go', () => {
  forEachLanguage(['go'], 'The module has the npm package and the license', async () => {
    const folder = path.join(DIST, 'go', 'cdkcustomerprofiles');

    expect(readFileSync(path.join(folder, 'jsii', `cdk-customer-profiles-${version}.tgz`)).equals(tarball())).toBe(true);
    expect(readFileSync(path.join(folder, 'LICENSE'), 'utf-8')).toBe(license);
    expect(readFileSync(path.join(folder, 'go.mod'), 'utf-8')).toMatch(/^module github\.com\/cdk-customer-profiles\/cdk-customer-profiles-go\/cdkcustomerprofiles$/m);
  });
});

describe('.NET', () => {
  const folder = path.join(DIST, 'dotnet', 'CdkCustomerProfiles');
  const testIfBuilt = process.env.EXAMPLES !== undefined && existsSync(folder) ? test : test.skip;

  testIfBuilt('The project has the npm package, the license and the keywords', () => {
    const project = readFileSync(path.join(folder, 'CdkCustomerProfiles.csproj'), 'utf-8');

    expect(readFileSync(path.join(folder, `cdk-customer-profiles-${version}.tgz`)).equals(tarball())).toBe(true);
    expect(project).toContain('<PackageId>CdkCustomerProfiles</PackageId>');
    expect(project).toContain('<PackageLicenseExpression>Apache-2.0</PackageLicenseExpression>');
    expect(project).toContain(`<PackageTags>${keywords.join(';')}</PackageTags>`);
    expect(readdirSync(folder)).toContain('LICENSE');
  });
});
