/**
 * The id of the log group of a provider. The name that CloudFormation generates for the log group contains it, and by that the
 * command line tool finds the log groups of all stacks, including those that were deleted.
 */
export const LOG_GROUP_ID = 'CustomerProfilesLogGroup';

/** The members of the log event that has the only copy of a definition: the handler writes it before it replaces the definition. */
export interface ReplacedDefinitionLogEvent {
  readonly domainName: string;
  readonly objectTypeName: string;
  readonly previousDefinition: { readonly [member: string]: unknown };
}
