// The languages that this machine can build. The numbers are the lowest versions that the packages and examples require.
import { outputOf } from './commands.mjs';

const PYTHONS = ['python3', 'python'];

/** The Python program: Windows does not have `python3`, and other systems may not have `python`. */
export function python() {
  return PYTHONS.find(name => outputOf(name, ['-c', 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))']) !== undefined);
}

/** The missing tools of a language, or undefined. */
export function missingFor(language) {
  switch (language) {
    case 'python':
      return python() === undefined ? 'Python 3.10 with venv' : undefined;
    case 'java':
      return atLeast(11, /Java version: (?:1\.)?(\d+)/.exec(outputOf('mvn', ['-version']))?.[1]) ? undefined : 'Maven with a JDK of 11';
    case 'go':
      return atLeast(25, /go1\.(\d+)/.exec(outputOf('go', ['version']))?.[1]) ? undefined : 'Go 1.25';
    case 'dotnet':
      return outputOf('dotnet', ['--list-sdks'])?.trim() ? undefined : 'the .NET SDK';
    default:
      return undefined;
  }
}

function atLeast(lowest, found) {
  return found !== undefined && Number(found) >= lowest;
}
