import { readFileSync } from 'fs';
import * as path from 'path';
import * as ts from 'typescript';
import { createHandler } from '../../lambda/handler';

/** A mutation of the handler, and a case of the matrix that must detect it. */
export interface HandlerMutation {
  readonly what: string;
  /** The file in lambda/, its text, and the replacement. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** The name of a case of the matrix. */
  readonly detectedBy: string;
  /** The number of the violated promise. */
  readonly promise: number;
}

const LAMBDA = path.join(__dirname, '..', '..', 'lambda');

/** Loads the handler from its sources with a mutation. Without a mutation, the original handler. */
export function loadHandler(mutation?: HandlerMutation): typeof createHandler {
  const modules = new Map<string, object>();
  const load = (file: string): object => {
    const loaded = modules.get(file);
    if (loaded) return loaded;
    const module = { exports: {} };
    modules.set(file, module.exports);
    const program = transpile(sourceOf(file, mutation));
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const requireFrom = (name: string) => (name.startsWith('.') ? load(path.join(path.dirname(file), `${name}.ts`)) : require(name));
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, no-new-func
    new Function('require', 'exports', 'module', program)(requireFrom, module.exports, module);
    return module.exports;
  };
  return (load(path.join(LAMBDA, 'handler.ts')) as { createHandler: typeof createHandler }).createHandler;
}

const transpiled = new Map<string, string>();

function transpile(source: string): string {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const program = transpiled.get(source) ?? ts.transpileModule(source, { compilerOptions }).outputText;
  transpiled.set(source, program);
  return program;
}

function sourceOf(file: string, mutation: HandlerMutation | undefined): string {
  const source = readFileSync(file, 'utf-8');
  if (mutation?.file !== path.basename(file)) return source;
  if (source.split(mutation.find).length !== 2) throw new Error(`${mutation.file} must contain exactly once: ${mutation.find}`);
  return source.replace(mutation.find, () => mutation.replace);
}

export const HANDLER_MUTATIONS: readonly HandlerMutation[] = [
  {
    what: 'removes all tags before it sets the new ones',
    file: 'update-object-type.ts',
    find: 'if (!isAdoption) await setTags();',
    replace: 'await objectType.untag(Object.keys(found.Tags ?? {}), beforeCall); Object.assign(set, tags); await setTags();',
    detectedBy: 'Update, made, tags only; members cleared; no fault',
    promise: 4,
  },
  {
    what: 'removes tags that others have set',
    file: 'tag-difference.ts',
    find: 'const remove = Object.keys(previouslyDesired)',
    replace: 'const remove = Object.keys(live)',
    detectedBy: 'Update, made; members cleared; no fault',
    promise: 4,
  },
  {
    what: 'sends tags in the Put of an update',
    file: 'update-object-type.ts',
    find: 'objectType.put(desired.members,',
    replace: 'objectType.put({ ...desired.members, Tags: tags },',
    detectedBy: 'Update, made; members cleared; no fault',
    promise: 2,
  },
  {
    what: 'deletes object types with any owner tag',
    file: 'on-delete.ts',
    find: 'owner !== undefined && tag.owner === shortenOwner(owner) && ',
    replace: '',
    detectedBy: 'Delete, tag of another owner; members cleared; no fault',
    promise: 1,
  },
  {
    what: 'deletes object types that it picked up or adopted',
    file: 'on-delete.ts',
    find: 'switch (tag.origin.how) {',
    replace: 'switch (String("made")) {',
    detectedBy: 'Create, foreign, adopting; another resource fails later; members cleared; no fault',
    promise: 1,
  },
  {
    what: 'does not wait for a canceled Create',
    file: 'on-delete.ts',
    find: 'while (!found &&',
    replace: 'while (false &&',
    detectedBy: 'Create, absent; another resource fails meanwhile; members cleared; Create: PutProfileObjectType (call 2): 429 for 60 s',
    promise: 3,
  },
  {
    what: 'records a retained object type as created',
    file: 'adoption.ts',
    find: 'return { origin: { how: \'kept\' }, isNew: true };',
    replace: 'return { origin: originOfRequest(\'made\', desired.requestId), isNew: true };',
    detectedBy: 'Create, retained (made); another resource fails later; members cleared; no fault',
    promise: 1,
  },
  {
    what: 'treats every error of Get as absence',
    file: 'object-type-client.ts',
    find: 'if (isNotFound((error as Error).cause)) {',
    replace: 'if (error) {',
    detectedBy: 'Create, foreign; members kept; Create: GetProfileObjectType (call 1): 400',
    promise: 1,
  },
  {
    what: 'overwrites object types of another owner',
    file: 'adoption.ts',
    find: 'if (!desired.adoptExisting) {',
    replace: 'if (false) {',
    detectedBy: 'Create, foreign; members cleared; no fault',
    promise: 1,
  },
  {
    what: 'adopts without logging the previous definition',
    file: 'update-object-type.ts',
    find: '{ ...logEvent });',
    replace: '{});',
    detectedBy: 'Create, foreign, adopting; another resource fails later; members cleared; no fault',
    promise: 3,
  },
  {
    what: 'retries without reading',
    file: 'object-type-client.ts',
    find: 'reads < MAX_READS && (isRetry || Date.now() - this.knownAt > MAX_READ_AGE_MILLISECONDS)',
    replace: 'false',
    detectedBy: 'Update, made; another resource fails meanwhile; members cleared; Update: PutProfileObjectType (call 3): 429 for 60 s',
    promise: 3,
  },
  {
    what: 'uses a read of any age',
    file: 'object-type-client.ts',
    find: 'reads < MAX_READS && (isRetry || Date.now() - this.knownAt > MAX_READ_AGE_MILLISECONDS)',
    replace: 'isRetry',
    detectedBy: 'Update, made; another resource fails meanwhile; members cleared; Update: GetProfileObjectType (call 1): response after 20 s',
    promise: 3,
  },
  {
    what: 'treats a failed read as a read',
    file: 'object-type-client.ts',
    find: 'if (isNotFound(error)) this.knownAt',
    replace: 'this.knownAt',
    detectedBy: 'Update, made; another resource fails meanwhile; members kept; Update: GetProfileObjectType (call 5): 500 permanently',
    promise: 3,
  },
  {
    what: 'continues after a newer event',
    file: 'event-order.ts',
    find: 'if (!tag || tag.event.sentAt > sentAt) {',
    replace: 'if (!tag) {',
    detectedBy: 'Update, made; another resource fails meanwhile; members cleared; Update: PutProfileObjectType (call 3): 429 for 60 s',
    promise: 3,
  },
  {
    what: 'starts after a newer event',
    file: 'event-order.ts',
    find: 'if (tag && tag.event.sentAt > desired.event.sentAt) {',
    replace: 'if (false) {',
    detectedBy: 'Update, made; another resource fails meanwhile; members cleared; Update: delivered 180 s late',
    promise: 3,
  },
  {
    what: 'compares the clock of Lambda with that of CloudFormation',
    file: 'event-time.ts',
    find: 'if (date) {',
    replace: 'if (false) {',
    detectedBy: 'Update, made; another resource fails meanwhile; members cleared; Update: delivered 180 s late',
    promise: 3,
  },
  {
    what: 'fails a Create whose Put has succeeded',
    file: 'read-back.ts',
    find: '} catch (error) {',
    replace: '} catch (error) { throw error;',
    detectedBy: 'Create, absent; members cleared; Create: GetProfileObjectType (call 3): 400',
    promise: 3,
  },
  {
    what: 'does not log members that the service kept',
    file: 'definition-difference.ts',
    find: 'return isKept ?',
    replace: 'return isKept && false ?',
    detectedBy: 'Update, made; members kept; no fault',
    promise: 5,
  },
  {
    what: 'responds to a Create that has failed as if it had succeeded',
    file: 'handler.ts',
    find: 'throw error instanceof HandlerError ? error',
    replace: 'if (event.RequestType !== "Delete") return { PhysicalResourceId: "retail|ShopOrder" }; throw error instanceof HandlerError ? error',
    detectedBy: 'Create, absent; members cleared; Create: PutProfileObjectType (call 2): 400',
    promise: 5,
  },
  {
    what: 'fails at the first error',
    file: 'retry-strategy.ts',
    find: 'public async refreshRetryTokenForRetry(token: RetryToken, errorInfo: RetryErrorInfo): Promise<RetryToken> {',
    replace: 'public async refreshRetryTokenForRetry(token: RetryToken, errorInfo: RetryErrorInfo): Promise<RetryToken> { throw errorInfo.error;',
    detectedBy: 'Update, made; members cleared; Update: PutProfileObjectType (call 3): 429 once',
    promise: 2,
  },
];
