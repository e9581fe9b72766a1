import { App, Stack } from 'aws-cdk-lib';
import { addAwsCustomResource } from './aws-custom-resource';
import { addCfnObjectType } from './cfn-object-type';
import { addCustomResource } from './custom-resource';
import { addProfileObjectType } from './profile-object-type';
import { sampleOf, Sample } from './sample';

/** The ways to define an object type in a stack. */
export const CONTESTANTS = {
  'ProfileObjectType': addProfileObjectType,
  'CfnObjectType (L1)': addCfnObjectType,
  'plain custom resource': addCustomResource,
  'AwsCustomResource': addAwsCustomResource,
} satisfies Record<string, (stack: Stack, sample: Sample) => void>;

export type Contestant = keyof typeof CONTESTANTS;

/** An app with one stack and a number of object types. */
export function appOf(contestant: Contestant, objectTypes: number, fieldCount?: number, outdir?: string): { app: App; stack: Stack } {
  const app = new App({ outdir });
  const stack = new Stack(app, 'Shop', { env: { account: '111122223333', region: 'eu-central-1' } });
  for (let index = 0; index < objectTypes; index++) CONTESTANTS[contestant](stack, sampleOf(index, fieldCount));
  return { app, stack };
}
