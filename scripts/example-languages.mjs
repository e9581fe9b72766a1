// Prepares, tests and runs the example of each language with the tools of that language, as users do: it installs the built package,
// and nothing of the checkout.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './commands.mjs';
import { python } from './tool-chains.mjs';

const NAME = 'cdk-customer-profiles';
const GO_MODULE = 'github.com/cdk-customer-profiles/cdk-customer-profiles-go/cdkcustomerprofiles';
const PRODUCTS = ['node_modules', 'package-lock.json', 'cdk.out', 'target', '.venv', '.pytest_cache', '__pycache__'];

class Example {
  constructor(workspace, language, target = language) {
    this.workspace = workspace;
    this.target = target;
    this.source = path.join(root, 'examples', language);
    this.folder = path.join(workspace, language);
    /** The environment variables with which the app, the tests and the CDK CLI find the tools of the language. */
    this.environment = {};
  }

  /** A fresh copy of the example. Earlier installations are kept, because downloads take longest. */
  copy() {
    mkdirSync(this.folder, { recursive: true });
    readdirSync(this.folder).filter(entry => entry !== 'node_modules')
      .forEach(entry => rmSync(path.join(this.folder, entry), { recursive: true, force: true }));
    cpSync(this.source, this.folder, { recursive: true, filter: file => !PRODUCTS.includes(path.basename(file)) });
  }

  /** The only file of the package with this ending. */
  packageFile(ending) {
    const folder = path.join(root, 'dist', this.target);
    return path.join(folder, readdirSync(folder).find(file => file.endsWith(ending)));
  }

  async run(command, commandArguments, environment = {}) {
    await run(command, commandArguments, { isBesideOthers: true, cwd: this.folder, env: { ...process.env, NODE_NO_WARNINGS: '1', ...this.environment, ...environment } });
  }
}

class TypeScriptExample extends Example {
  constructor(workspace) {
    super(workspace, 'typescript', 'js');
  }

  async prepare() {
    this.copy();
    // npm does not reinstall a tarball with the same name and version, even if its content differs.
    rmSync(path.join(this.folder, 'node_modules', NAME), { recursive: true, force: true });
    rmSync(path.join(this.folder, 'node_modules', '.package-lock.json'), { force: true });
    const file = path.join(this.folder, 'package.json');
    const content = JSON.parse(readFileSync(file, 'utf-8'));
    content.dependencies[NAME] = `file:${this.packageFile('.tgz')}`;
    writeFileSync(file, JSON.stringify(content, undefined, 2));
    await this.run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
  }

  async test() {
    await this.run('npm', ['run', '--silent', 'typecheck']);
    await this.run('npm', ['test', '--silent']);
  }

  async synthesize(environment) {
    await this.run(process.execPath, ['--import', 'tsx', 'bin/shop.ts'], environment);
  }
}

class PythonExample extends Example {
  constructor(workspace) {
    super(workspace, 'python');
    this.venv = path.join(workspace, 'python-venv');
    this.programs = path.join(this.venv, process.platform === 'win32' ? 'Scripts' : 'bin');
    // An activated environment has its programs first in the path.
    this.environment = { PATH: `${this.programs}${path.delimiter}${process.env.PATH}`, VIRTUAL_ENV: this.venv, PYTHONDONTWRITEBYTECODE: '' };
  }

  async prepare() {
    this.copy();
    if (!existsSync(this.programs)) {
      await this.run(python(), ['-m', 'venv', this.venv]);
    }
    // Installs our wheel first, so that its name is never looked up in a registry.
    await this.pip('--no-deps', '--force-reinstall', this.packageFile('.whl'));
    await this.pip('-r', 'requirements-dev.txt');
  }

  async pip(...commandArguments) {
    // The first run compiles the modules that are used. pip would compile all of aws-cdk-lib.
    await this.python('-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-compile', ...commandArguments);
  }

  async python(...commandArguments) {
    await this.run(path.join(this.programs, 'python'), commandArguments);
  }

  async test() {
    await this.python('-m', 'pytest', '-q', '-p', 'no:cacheprovider');
  }

  async synthesize(environment) {
    await this.run(path.join(this.programs, 'python'), ['app.py'], environment);
  }
}

class JavaExample extends Example {
  constructor(workspace) {
    super(workspace, 'java');
    this.repository = path.join(workspace, 'maven-repository');
    // Short runs do not benefit from the second compiler of the JVM.
    this.environment = { MAVEN_OPTS: `${process.env.MAVEN_OPTS ?? ''} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC`.trim() };
  }

  async prepare() {
    this.copy();
    // dist/java has the layout of a repository. Copied into a local one, the package counts as installed.
    const installed = path.join('io', 'github', 'cdkcustomerprofiles');
    rmSync(path.join(this.repository, installed), { recursive: true, force: true });
    cpSync(path.join(root, 'dist', 'java', installed), path.join(this.repository, installed), { recursive: true });
    mkdirSync(path.join(this.folder, '.mvn'));
    writeFileSync(path.join(this.folder, '.mvn', 'maven.config'), `-Dmaven.repo.local=${this.repository}\n`);
  }

  async test() {
    await this.run('mvn', ['--batch-mode', '--no-transfer-progress', 'test']);
  }

  async synthesize(environment) {
    await this.run('mvn', ['--quiet', 'compile', 'exec:java'], environment);
  }
}

class GoExample extends Example {
  constructor(workspace) {
    super(workspace, 'go');
    this.program = path.join(this.folder, `shop${process.platform === 'win32' ? '.exe' : ''}`);
  }

  async prepare() {
    this.copy();
    await this.run('go', ['mod', 'edit', `-replace=${GO_MODULE}=${path.join(root, 'dist', 'go', 'cdkcustomerprofiles')}`]);
    await this.run('go', ['build', '-o', this.program, '.']);
  }

  async test() {
    await this.run('go', ['vet', '.']);
    await this.run('go', ['test', '-count=1', '.']);
  }

  async synthesize(environment) {
    await this.run(this.program, [], environment);
  }
}

export const EXAMPLES = { typescript: TypeScriptExample, python: PythonExample, java: JavaExample, go: GoExample };
