import { Template } from 'aws-cdk-lib/assertions';
import { appOf, Contestant, CONTESTANTS } from '../contestants';
import { ORDINARY_FIELDS } from '../contestants/sample';
import { atLeast, atMost, Section, tells } from '../figure';
import { TARGETS } from '../targets';

/** What CloudFormation accepts in one stack. */
const MAX_BYTES = 1_000_000;
const MAX_RESOURCES = 500;
const SMALL_FIELDS = 3;
/** Outside of tests, CDK adds a metadata resource to each stack. */
const METADATA_RESOURCES = 1;

interface TemplateSize {
  readonly bytes: number;
  readonly resources: number;
}

/** The size of the template as CDK writes it, including indentation. */
function templateSize(contestant: Contestant, objectTypes: number, fieldCount = ORDINARY_FIELDS): TemplateSize {
  const template = Template.fromStack(appOf(contestant, objectTypes, fieldCount).stack).toJSON();
  return { bytes: Buffer.byteLength(JSON.stringify(template, undefined, 1)), resources: Object.keys(template.Resources).length };
}

export function bytesPerObjectType(contestant: Contestant): number {
  const [few, many] = [10, 60].map(count => templateSize(contestant, count).bytes);
  return (many - few) / 50;
}

/** The other resources of a stack with one object type. */
export function resourcesBeside(contestant: Contestant): number {
  return templateSize(contestant, 1).resources - 1 + METADATA_RESOURCES;
}

/** The maximum number of object types of one stack, by the first limit. */
export function objectTypesInOneStack(fieldCount: number): number {
  const [few, many] = [10, 60].map(count => templateSize('ProfileObjectType', count, fieldCount));
  const byBytes = 10 + Math.floor((MAX_BYTES - few.bytes) / ((many.bytes - few.bytes) / 50));
  const byResources = MAX_RESOURCES - METADATA_RESOURCES - (few.resources - 10);
  return Math.min(byBytes, byResources);
}

export const ordinaryObjectTypesInOneStack = () => objectTypesInOneStack(ORDINARY_FIELDS);
export const smallObjectTypesInOneStack = () => objectTypesInOneStack(SMALL_FIELDS);

export function measureTemplate(): Section {
  const ours = bytesPerObjectType('ProfileObjectType');
  const l1 = bytesPerObjectType('CfnObjectType (L1)');
  const ratio = ours / l1;
  const [ordinary, small, beside] = [ordinaryObjectTypesInOneStack(), smallObjectTypesInOneStack(), resourcesBeside('ProfileObjectType')];
  const peers = (Object.keys(CONTESTANTS) as Contestant[]).filter(contestant => contestant !== 'ProfileObjectType');
  return {
    title: 'Template',
    figures: [
      atMost(`bytes per object type (${ORDINARY_FIELDS} fields, 3 keys, 3 tags), relative to the L1`, ratio, TARGETS.templateBytesToL1, `${ratio.toFixed(3)} (${ours.toFixed(0)} to ${l1.toFixed(0)} bytes)`),
      atLeast(`object types of ${ORDINARY_FIELDS} fields in one stack`, ordinary, TARGETS.ordinaryObjectTypesInOneStack, String(ordinary)),
      atLeast(`object types of ${SMALL_FIELDS} fields in one stack`, small, TARGETS.smallObjectTypesInOneStack, String(small)),
      atMost('resources of a stack other than its object types', beside, TARGETS.resourcesBesideObjectTypes, String(beside)),
      ...peers.map(peer => tells(`${peer}: bytes per object type; resources other than the first`, `${bytesPerObjectType(peer).toFixed(0)} bytes; ${resourcesBeside(peer)}`)),
    ],
    notes: [
      `CloudFormation accepts ${MAX_BYTES.toLocaleString('en')} bytes for a template and ${MAX_RESOURCES} resources for a stack. The template is measured as CDK writes it, with its indentation. The resources include CDK's own metadata.`,
      'AwsCustomResource also has a policy for each object type.',
    ],
  };
}
