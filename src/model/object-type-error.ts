/** A problem: the id of its rule, and a message with what is wrong, what is allowed and what to do. */
export interface Problem<Id extends string = string> {
  readonly id: Id;
  readonly message: string;
}

/**
 * The error of this library. The ValidationError of aws-cdk-lib is internal, and its constructor differs between the
 * supported versions.
 */
export class ObjectTypeError extends Error {
  /** Creates one error for several problems. */
  public static ofProblems(problems: Problem[], heading?: string): ObjectTypeError {
    const lines = problems.map(problem => `[${problem.id}] ${problem.message}`);
    return new ObjectTypeError([...(heading === undefined ? [] : [heading]), ...lines].join('\n'));
  }

  constructor(message: string) {
    super(message);
    this.name = 'ObjectTypeError';
  }
}
