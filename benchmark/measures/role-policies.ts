import { App, Stack } from 'aws-cdk-lib';
import { addProfileObjectType } from '../contestants/profile-object-type';
import { sampleOf } from '../contestants/sample';
import { atLeast, Section, tells } from '../figure';
import { TARGETS } from '../targets';

const NAME_LENGTH = 20;
const LONGEST_NAME = 64;

/** The maximum number of domains of one role, until synthesis fails. */
export function domainsOfOneProvider(nameLength = NAME_LENGTH): number {
  for (let domains = 15; ; domains++) {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env: { account: '111122223333', region: 'ap-southeast-1' } });
    for (let index = 0; index < domains; index++) {
      addProfileObjectType(stack, sampleOf(index, 3, String(index).padStart(nameLength, 'd')));
    }
    try {
      app.synth();
    } catch (error) {
      if ((error as Error).message.includes('[rolePolicies]')) return domains - 1;
      throw error;
    }
  }
}

export function measureRolePolicies(): Section {
  const domains = domainsOfOneProvider();
  return {
    title: 'Policies of the role of a provider',
    figures: [
      atLeast(`domains with names of ${NAME_LENGTH} characters, in a region with a long name`, domains, TARGETS.domainsOfOneProvider, String(domains)),
      tells(`domains with names of ${LONGEST_NAME} characters, the longest`, String(domainsOfOneProvider(LONGEST_NAME))),
    ],
    notes: [
      'IAM accepts 10,240 characters of inline policies in a role. One more domain is an error at synthesis that names the fix.',
      'The policy of a domain is the same for one object type and for 450.',
    ],
  };
}
