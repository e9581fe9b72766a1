import { KnownAtDeployment } from './intrinsics';
import { Template } from './template';

const POLICY = 'AWS::IAM::Policy';
/** An action in the policy that the library attaches for each domain. */
const ACTION_OF_HANDLER = 'profile:PutProfileObjectType';

interface Statement {
  readonly Action?: unknown;
  readonly Resource?: unknown;
}

/**
 * Whether the policies of a template let the handler use a KMS key. Returns undefined if that is unknown: for a key that is
 * known at deployment only, or if the permissions of the handler are not in the template.
 */
export function namesKey(template: Template, keyArn: string): boolean | undefined {
  const statements = template.resources(POLICY).flatMap(([, resource]) => statementsOf(template.propertiesOf(resource)));
  if (!statements.some(({ Action: action }) => asList(action).includes(ACTION_OF_HANDLER))) {
    return undefined;
  }
  const keys = statements
    .filter(({ Action: action }) => asList(action).some(name => String(name).startsWith('kms:')))
    .flatMap(({ Resource: resource }) => asList(resource));
  return keys.includes(keyArn) || (keys.some(key => key instanceof KnownAtDeployment) ? undefined : false);
}

function statementsOf({ PolicyDocument: document }: Readonly<Record<string, unknown>>): Statement[] {
  return asList((document as { readonly Statement?: unknown } | undefined)?.Statement) as Statement[];
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
