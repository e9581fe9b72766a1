/** A problem as it is shown: the rule that found it and a sentence that says what was found, what is allowed and what to do. */
export interface Problem<Id extends string = string> {
  readonly id: Id;
  readonly message: string;
}

/**
 * What this library throws. aws-cdk-lib's own ValidationError is internal to it, and its constructor differs between
 * the versions that we support.
 */
export class ObjectTypeError extends Error {
  /** Many problems in one error: who deploys should not have to find them one by one. */
  public static ofProblems(problems: Problem[], heading?: string): ObjectTypeError {
    const lines = problems.map(problem => `[${problem.id}] ${problem.message}`);
    return new ObjectTypeError([...(heading === undefined ? [] : [heading]), ...lines].join('\n'));
  }

  constructor(message: string) {
    super(message);
    this.name = 'ObjectTypeError';
  }
}
