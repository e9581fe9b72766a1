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

  test('has only the credential provider that Lambda needs', () => {
    expect(bytesByPackage().get('@aws-sdk/credential-provider-env')).toBeGreaterThan(0);
    expect(unusedCredentialProviders()).toEqual([]);
  });

  // In Node 24, an import() of node:http loads all of undici at the first request.
  test('loads nothing by import()', () => {
    expect(readFileSync(BUNDLE, 'utf8')).not.toMatch(/\bimport\(/);
  });

  test('calls the service only as often as an event requires', async () => {
    expect(await serviceCalls()).toEqual(CALLS);
  });
});

describe('the template', () => {
  test('has fewer bytes for each object type than with the L1', () => {
    expect(bytesPerObjectType('ProfileObjectType') / bytesPerObjectType('CfnObjectType (L1)')).toBeLessThanOrEqual(TARGETS.templateBytesToL1);
  });

  test('has hundreds of object types before CloudFormation rejects it', () => {
    expect(ordinaryObjectTypesInOneStack()).toBeGreaterThanOrEqual(TARGETS.ordinaryObjectTypesInOneStack);
    expect(smallObjectTypesInOneStack()).toBeGreaterThanOrEqual(TARGETS.smallObjectTypesInOneStack);
  });

  test('has few resources in addition to the object types', () => {
    expect(resourcesBeside('ProfileObjectType')).toBeLessThanOrEqual(TARGETS.resourcesBesideObjectTypes);
  });
});
