/** The kinds of value that the service's model is made of, each with the limits that the model gives it. */
export type Shape =
  | { readonly type: 'string'; readonly min?: number; readonly max?: number; readonly pattern?: string; readonly enum?: readonly string[] }
  | { readonly type: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'list'; readonly member: Shape; readonly min?: number; readonly max?: number }
  | { readonly type: 'map'; readonly key: Shape; readonly value: Shape; readonly min?: number; readonly max?: number }
  | { readonly type: 'structure'; readonly members: Readonly<Record<string, Shape>>; readonly required: readonly string[] }
  /** A structure that this model keeps as it comes. */
  | { readonly type: 'document' };

export interface InputMember {
  readonly shape: Shape;
  /** Where in the request, and by which name, when not in the body. */
  readonly location?: 'uri' | 'querystring';
  readonly locationName?: string;
}

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

export interface Operation {
  readonly method: Method;
  readonly uri: string;
  readonly required: readonly string[];
  readonly members: Readonly<Record<string, InputMember>>;
  /** By which names the service says that something is wrong. */
  readonly errors: readonly string[];
}
