import { alternate, roundsOf, shownMilliseconds } from '../alternating';
import { atMost, Section, tells } from '../figure';
import { Programs } from '../programs';
import { median } from '../statistics';
import { TARGETS } from '../targets';

const ROUNDS = roundsOf(15);

export async function measureImports(programs: Programs): Promise<Section> {
  const files = programs.run<string[]>('imports');
  const measure = (program: string) => () => programs.run<{ milliseconds: number }>(program, files).milliseconds;
  const { library, cdk } = await alternate(ROUNDS, { library: measure('imports'), cdk: measure('import-of-cdk') });
  return {
    title: 'Import',
    figures: [
      atMost('the library, beyond what it loads of aws-cdk-lib', median(library), TARGETS.importMilliseconds, shownMilliseconds(library), ' ms'),
      tells('what it loads of aws-cdk-lib', shownMilliseconds(cdk)),
    ],
    notes: [`${ROUNDS} rounds in new processes, aws-cdk-lib ${programs.versionOf('aws-cdk-lib')}.`],
  };
}
