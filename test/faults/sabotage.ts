import { readFileSync } from 'fs';
import * as path from 'path';
import * as ts from 'typescript';
import { createHandler } from '../../lambda/handler';

/** A way to break the handler, and a case of the matrix that has to notice. */
export interface Sabotage {
  readonly what: string;
  /** In lambda/: what stands there, and what is put in its place. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** The name of a case, as the matrix prints it. */
  readonly noticedBy: string;
  /** The number of the promise that is broken. */
  readonly promise: number;
}

const LAMBDA = path.join(__dirname, '..', '..', 'lambda');

/** The handler, from its own sources with one place changed. The intact one, where nothing is given. */
export function loadHandler(sabotage?: Sabotage): typeof createHandler {
  const modules = new Map<string, object>();
  const load = (file: string): object => {
    const loaded = modules.get(file);
    if (loaded) return loaded;
    const module = { exports: {} };
    modules.set(file, module.exports);
    const program = transpile(sourceOf(file, sabotage));
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

function sourceOf(file: string, sabotage: Sabotage | undefined): string {
  const source = readFileSync(file, 'utf-8');
  if (sabotage?.file !== path.basename(file)) return source;
  if (source.split(sabotage.find).length !== 2) throw new Error(`${sabotage.file} doesn't have exactly once: ${sabotage.find}`);
  return source.replace(sabotage.find, () => sabotage.replace);
}

export const SABOTAGES: readonly Sabotage[] = [
  {
    what: 'takes all tags off before it sets the new ones',
    file: 'change-object-type.ts',
    find: 'if (Object.keys(set).length > 0) {',
    replace: 'await objectType.untag(Object.keys(liveTags)); Object.assign(set, desired.tagsWith(origin)); if (true) {',
    noticedBy: 'Update, made, tags only; members cleared; no fault',
    promise: 4,
  },
  {
    what: 'takes tags off that others have set',
    file: 'tags.ts',
    find: 'remove: Object.keys(desiredBefore)',
    replace: 'remove: Object.keys(live)',
    noticedBy: 'Update, made; members cleared; no fault',
    promise: 4,
  },
  {
    what: 'sends tags in the Put of an update',
    file: 'change-object-type.ts',
    find: 'objectType.put(desired.members,',
    replace: 'objectType.put({ ...desired.members, Tags: desired.tagsWith(origin) },',
    noticedBy: 'Update, made; members cleared; no fault',
    promise: 2,
  },
  {
    what: 'deletes whatever has a mark',
    file: 'on-delete.ts',
    find: '|| owner === undefined || mark.owner !== shortenOwner(owner)',
    replace: '',
    noticedBy: 'Delete, another\'s mark; members cleared; no fault',
    promise: 1,
  },
  {
    what: 'deletes what was kept or adopted as if it had made it',
    file: 'on-delete.ts',
    find: 'switch (mark.origin.how) {',
    replace: 'switch (String("made")) {',
    noticedBy: 'Create, foreign, adopting; another resource fails afterwards; members cleared; no fault',
    promise: 1,
  },
  {
    what: 'marks as made what an earlier stack had retained',
    file: 'on-create.ts',
    find: 'mark ? { how: \'kept\' } : originOf(\'adopted\', desired.requestId)',
    replace: 'originOf(mark ? \'made\' : \'adopted\', desired.requestId)',
    noticedBy: 'Create, retained (made); another resource fails afterwards; members cleared; no fault',
    promise: 1,
  },
  {
    what: 'takes every error of Get for absence',
    file: 'object-type.ts',
    find: 'if (isNotFound((error as Error).cause)) {',
    replace: 'if (error) {',
    noticedBy: 'Create, foreign; members kept; Create: GetProfileObjectType (call 1): 400',
    promise: 1,
  },
  {
    what: 'overwrites what is somebody else\'s',
    file: 'on-create.ts',
    find: 'if (!mark && !desired.adoptExisting) {',
    replace: 'if (false) {',
    noticedBy: 'Create, foreign; members cleared; no fault',
    promise: 1,
  },
  {
    what: 'adopts without writing the previous definition into the log',
    file: 'change-object-type.ts',
    find: '{ previousDefinition });',
    replace: '{});',
    noticedBy: 'Create, foreign, adopting; another resource fails afterwards; members cleared; no fault',
    promise: 3,
  },
  {
    what: 'tries again without looking',
    file: 'object-type.ts',
    find: 'await beforeTry?.(tries) : undefined;',
    replace: 'undefined : undefined;',
    noticedBy: 'Update, made; another resource fails meanwhile; members cleared; Update: PutProfileObjectType (call 2): 429 storm of 60 s',
    promise: 3,
  },
  {
    what: 'believes what it saw, however long ago',
    file: 'object-type.ts',
    find: 'Date.now() - this.seenAt > SIGHT_IS_OLD_MILLISECONDS',
    replace: 'false',
    noticedBy: 'Update, made; another resource fails meanwhile; members cleared; Update: GetProfileObjectType (call 1): answer after 20 s',
    promise: 3,
  },
  {
    what: 'takes an unchanged object type for put',
    file: 'superseded.ts',
    find: 'if (now && isUntouched(now)) {',
    replace: 'if (now && isUntouched(now) && !isAsAsked(desired, now)) {',
    noticedBy: 'Update, made, mapping only; another resource fails meanwhile; members cleared; Update: service down for 60 s',
    promise: 3,
  },
  {
    what: 'takes any Put of the same members for its own',
    file: 'change-object-type.ts',
    find: 'earlier.mayHaveActedAt(now.LastUpdatedAt) || isTagged(now)',
    replace: 'true',
    noticedBy: 'Update, made, tags only; another resource fails meanwhile; members cleared; Update: PutProfileObjectType (call 2): 403 for 30 s',
    promise: 3,
  },
  {
    what: 'fails a Create whose Put has succeeded',
    file: 'read-back.ts',
    find: '} catch (error) {',
    replace: '} catch (error) { throw error;',
    noticedBy: 'Create, absent; members cleared; Create: GetProfileObjectType (call 3): 400',
    promise: 3,
  },
  {
    what: 'says nothing of members that the service keeps',
    file: 'read-back.ts',
    find: 'return isKept ?',
    replace: 'return isKept && false ?',
    noticedBy: 'Update, made; members kept; no fault',
    promise: 5,
  },
  {
    what: 'answers a Create that has failed as if it hadn\'t',
    file: 'handler.ts',
    find: 'throw error instanceof HandlerError ? error',
    replace: 'if (event.RequestType !== "Delete") return { PhysicalResourceId: "retail|ShopOrder" }; throw error instanceof HandlerError ? error',
    noticedBy: 'Create, absent; members cleared; Create: PutProfileObjectType (call 2): 400',
    promise: 5,
  },
  {
    what: 'gives up at the first error',
    file: 'retry-strategy.ts',
    find: 'public async refreshRetryTokenForRetry(token: RetryToken, errorInfo: RetryErrorInfo): Promise<RetryToken> {',
    replace: 'public async refreshRetryTokenForRetry(token: RetryToken, errorInfo: RetryErrorInfo): Promise<RetryToken> { throw errorInfo.error;',
    noticedBy: 'Update, made; members cleared; Update: PutProfileObjectType (call 2): 429 once',
    promise: 2,
  },
];
