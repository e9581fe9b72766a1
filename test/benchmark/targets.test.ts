import { readFileSync, statSync } from 'node:fs';
import { BUNDLE, bytesByPackage, unusedCredentialProviders } from '../../benchmark/measures/bundle';
import { CALLS, serviceCalls } from '../../benchmark/measures/service-calls';
import { bytesPerObjectType, ordinaryObjectTypesInOneStack, resourcesBeside, smallObjectTypesInOneStack } from '../../benchmark/measures/template';
import { TARGETS } from '../../benchmark/targets';

jest.setTimeout(60_000);

/** The targets that are the same on every machine. `npx projen benchmark` measures times. No test does. */
describe('the handler\'s bundle', () => {
  test('is small', () => {
    expect(statSync(BUNDLE).size).toBeLessThanOrEqual(TARGETS.bundleBytes);
  });

  test('has the provider of credentials that Lambda needs, and no other', () => {
    expect(bytesByPackage().get('@aws-sdk/credential-provider-env')).toBeGreaterThan(0);
    expect(unusedCredentialProviders()).toEqual([]);
  });

  // In Node 24 an import() of node:http loads all of undici, at the first request.
  test('loads nothing by import()', () => {
    expect(readFileSync(BUNDLE, 'utf8')).not.toMatch(/\bimport\(/);
  });

  test('does at the service what an event needs, and no more', async () => {
    expect(await serviceCalls()).toEqual(CALLS);
  });
});

describe('the template', () => {
  test('has fewer bytes for each object type than with the L1', () => {
    expect(bytesPerObjectType('ProfileObjectType') / bytesPerObjectType('CfnObjectType (L1)')).toBeLessThanOrEqual(TARGETS.templateBytesToL1);
  });

  test('takes hundreds of object types before CloudFormation refuses it', () => {
    expect(ordinaryObjectTypesInOneStack()).toBeGreaterThanOrEqual(TARGETS.ordinaryObjectTypesInOneStack);
    expect(smallObjectTypesInOneStack()).toBeGreaterThanOrEqual(TARGETS.smallObjectTypesInOneStack);
  });

  test('has few resources beside the object types', () => {
    expect(resourcesBeside('ProfileObjectType')).toBeLessThanOrEqual(TARGETS.resourcesBesideObjectTypes);
  });
});
