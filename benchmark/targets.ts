/** What the figures are held against. Tests check those that are the same on every machine. */
export const TARGETS = {
  bundleBytes: 245_000,
  coldStartToAwsCustomResource: 0.65,
  coldStartToSdkFromNodeModules: 0.77,
  objectTypeToL1: 1,
  growthExponent: 1.1,
  firstObjectTypeToHandMade: 1.15,
  importMilliseconds: 30,
  templateBytesToL1: 0.85,
  ordinaryObjectTypesInOneStack: 230,
  smallObjectTypesInOneStack: 450,
  resourcesBesideObjectTypes: 8,
  domainsOfOneProvider: 23,
  warmHandlerMilliseconds: 5,
  throttledToLimit: 1.1,
  helpMilliseconds: 150,
  readingToService: 1.2,
} as const;
