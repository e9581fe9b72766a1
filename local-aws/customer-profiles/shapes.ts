/** The kinds of values in the service's model, with their limits. */
export type Shape =
  | { readonly type: 'string'; readonly min?: number; readonly max?: number; readonly pattern?: string; readonly enum?: readonly string[] }
  | { readonly type: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'list'; readonly member: Shape; readonly min?: number; readonly max?: number }
  | { readonly type: 'map'; readonly key: Shape; readonly value: Shape; readonly min?: number; readonly max?: number }
  | { readonly type: 'structure'; readonly members: Readonly<Record<string, Shape>>; readonly required: readonly string[] }
  /** A structure that this model stores without checks. */
  | { readonly type: 'document' };

export interface InputMember {
  readonly shape: Shape;
  /** The location and name in the request, if it is not in the body. */
  readonly location?: 'uri' | 'querystring';
  readonly locationName?: string;
}

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

export interface Operation {
  readonly method: Method;
  readonly uri: string;
  readonly required: readonly string[];
  readonly members: Readonly<Record<string, InputMember>>;
  /** The error names of the service. */
  readonly errors: readonly string[];
}
