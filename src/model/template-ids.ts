/** The ids of documented templates. `ObjectTypeTemplate` has a constant for each. */
export const TEMPLATE_IDS: readonly string[] = ['CTR', 'CTR-NoInferred', 'CTR-AutoAssociateOnly', 'Salesforce-Account', 'Salesforce-Contact'];
