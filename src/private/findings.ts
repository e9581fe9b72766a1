import { Validations } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { Finding } from '../model/rules';

/** Adds the warnings among the findings to a construct. */
export function addWarnings(construct: IConstruct, findings: Finding[]): void {
  for (const { id, message } of findings.filter(({ level }) => level === 'warning')) {
    const warning = `cdk-customer-profiles:${id}`;
    if (!isAcknowledged(construct, warning)) Validations.of(construct).addWarning(warning, message);
  }
}

/** The errors among the findings, in the form of `IValidation`. */
export function errorsOf(findings: Finding[]): string[] {
  return findings.filter(({ level }) => level === 'error').map(({ id, message }) => `[${id}] ${message}`);
}

/**
 * CDK applies an acknowledgment only to warnings that were added before it, but warnings of synthesis are added later. Some
 * versions of CDK record a prefix and `::` before the id.
 */
function isAcknowledged(construct: IConstruct, warning: string): boolean {
  return construct.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .some(({ data }) => Object.keys(data).some(id => id.split('::').pop() === warning));
}
