import { CfnResource, DefaultTokenResolver, IPostProcessor, IResolvable, IResolveContext, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/**
 * Sorts resources of a stack so that each comes after its dependencies, and otherwise keeps their order.
 *
 * Call it after CDK has run all aspects, and before CDK converts the dependencies of constructs to DependsOn.
 */
export function inDependencyOrder(stack: Stack, resources: readonly CfnResource[]): CfnResource[] {
  const search = new DepthFirstSearch(stack);
  resources.forEach(resource => search.visit(resource));
  const sorted = new Set(resources);
  return search.finished.filter(resource => sorted.has(resource));
}

/** Finishes each resource after its dependencies. A cycle, which is an error of the app, is broken at any edge. */
class DepthFirstSearch {
  public readonly finished: CfnResource[] = [];
  private readonly resources = new Set<CfnResource>();
  private readonly dependents = new Set<IConstruct>();
  private readonly groups = new Set<IConstruct>();
  private readonly byLogicalId = new Map<string, CfnResource>();
  /** The nested stacks of this stack, by their resources. */
  private readonly nestedStacks = new Map<IConstruct, Stack>();

  constructor(private readonly stack: Stack) {
    for (const construct of stack.node.findAll()) {
      if (Stack.isStack(construct) && construct.nestedStackParent === stack) this.nestedStacks.set(construct.nestedStackResource!, construct);
      if (CfnResource.isCfnResource(construct) && Stack.of(construct) === stack) this.byLogicalId.set(stack.resolve(construct.logicalId), construct);
    }
  }

  public visit(resource: CfnResource) {
    if (this.resources.has(resource)) return;
    this.resources.add(resource);
    // A dependency of a construct is a dependency of every resource in it.
    resource.node.scopes.forEach(scope => this.visitDependenciesOf(scope));
    this.targetsOf(resource).forEach(target => this.visitTarget(target));
    // A nested stack depends on all its resources.
    if (this.nestedStacks.has(resource)) resourcesIn(this.nestedStacks.get(resource)!).forEach(child => this.visit(child));
    this.finished.push(resource);
  }

  private visitDependenciesOf(construct: IConstruct) {
    if (this.dependents.has(construct)) return;
    this.dependents.add(construct);
    construct.node.dependencies.forEach(dependency => this.visitGroup(dependency));
  }

  private visitGroup(construct: IConstruct) {
    if (this.groups.has(construct)) return;
    this.groups.add(construct);
    resourcesIn(construct).forEach(resource => this.visitTarget(resource));
  }

  /** A nested stack is a resource of this stack. Resources of other stacks are not in the order, because stacks are deployed as a whole. */
  private visitTarget(target: CfnResource) {
    let resource: CfnResource | undefined = target;
    while (resource !== undefined && Stack.of(resource) !== this.stack) resource = Stack.of(resource).nestedStackResource as CfnResource | undefined;
    if (resource !== undefined) this.visit(resource);
  }

  private targetsOf(resource: CfnResource): CfnResource[] {
    const { cfnProperties, rawOverrides } = resource as unknown as { readonly cfnProperties: object; readonly rawOverrides: object };
    const references = new References(resource);
    references.collect([cfnProperties, rawOverrides, resource.cfnOptions.metadata]);
    // Logical ids in a nested stack are those of that stack, and the nested stack is a dependency as a whole.
    const names = Stack.of(resource) === this.stack ? [...references.logicalIds] : [];
    return [...resource.obtainResourceDependencies(), ...references.targets, ...names.map(name => this.byLogicalId.get(name))]
      .filter(target => CfnResource.isCfnResource(target));
  }
}

function resourcesIn(construct: IConstruct): CfnResource[] {
  return construct.node.findAll().filter(child => CfnResource.isCfnResource(child));
}

/**
 * The references of a resource. Only its tokens are resolved, because resolving the whole resource would take as long as its
 * synthesis.
 */
class References extends DefaultTokenResolver {
  public readonly targets = new Set<IConstruct>();
  /** The logical ids that the resource names without a token. */
  public readonly logicalIds = new Set<string>();

  constructor(private readonly scope: CfnResource) {
    super({ join: (left, right) => (typeof left === 'string' && typeof right === 'string' ? left + right : [left, right]) });
  }

  public collect(value: unknown) {
    if (isToken(value)) {
      this.collect(this.resolved(value));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        if (NAMING.has(key)) this.collectNames(key, [member].flat().map(name => String(this.resolved(name))));
        if (mayHaveToken(key)) this.collect(key);
        if (mayHaveToken(member)) this.collect(member);
      }
    }
  }

  public resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): any {
    if (!Reference.isReference(token)) return super.resolveToken(token, context, postProcessor);
    this.targets.add(token.target);
    return undefined;
  }

  private collectNames(key: string, names: string[]) {
    if (key === 'Fn::Sub') names = [...names[0].matchAll(/\$\{([^!}.]+)/g)].map(([, name]) => name);
    if (key === 'Fn::GetAtt') names = [names[0].split('.')[0]];
    names.forEach(name => this.logicalIds.add(name));
  }

  private resolved(value: unknown): unknown {
    return isToken(value) ? Tokenization.resolve(value, { scope: this.scope, resolver: this, preparing: true }) : value;
  }
}

/** The template keys whose values are logical ids. */
const NAMING = new Set(['Ref', 'Fn::GetAtt', 'Fn::Sub', 'DependsOn']);

/** Resolves a token, also one that is encoded as a string or number. */
function isToken(value: unknown): boolean {
  return mayHaveToken(value) && Token.isUnresolved(value);
}

/** A fast check, because most of a template is plain text. */
function mayHaveToken(value: unknown): boolean {
  return typeof value === 'string' ? value.includes('${') : typeof value === 'object' || typeof value === 'number';
}
