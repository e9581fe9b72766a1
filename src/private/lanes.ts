import { CfnResource, Duration, Stack } from 'aws-cdk-lib';
import { Dependable, IConstruct, IDependable } from 'constructs';
import { checkConcurrentEvents, ConcurrentEvents } from './concurrent-events';
import { inDependencyOrder } from './dependency-order';
import type { IProfileObjectTypeProvider } from '../profile-object-type-provider-props';

export const DEFAULT_MAX_CONCURRENCY = 10;
/** CloudFormation's limit of resources in a stack: no limit of ours. */
export const MAX_CONCURRENCY = 500;

/** Two copies of this library in one app share it. */
const LANES = Symbol.for('cdk-customer-profiles.Lanes');

/** The object types of a stack that share a provider. */
interface Members {
  readonly maxConcurrency: number;
  readonly handlerTimeout: Duration;
  readonly resources: CfnResource[];
}

/**
 * Limits how many object types of a stack CloudFormation works on at the same time: each depends on the one that is
 * `maxConcurrency` before it, so that they form as many lanes.
 *
 * They count in order of construction, or where the app declares a dependency against that order, each after those that
 * it depends on. All dependencies then point to an earlier object type, and no circle is possible.
 *
 * @see docs/decisions/11-lanes.md
 */
export class Lanes {
  public static of(construct: IConstruct): Lanes {
    const stack = Stack.of(construct) as Stack & { [LANES]?: Lanes };
    return stack[LANES] ??= new Lanes(stack);
  }

  private readonly membersOf = new Map<IConstruct, Members>();
  private predecessors?: ReadonlyMap<CfnResource, CfnResource>;
  private isSearching = false;

  private constructor(private readonly stack: Stack) {
    // CDK reads dependencies when all aspects have run, and those of a stack before those in it. Others may have read them before.
    stack.node.addDependency(dependable(() => {
      if (!this.isSearching) this.predecessors = undefined;
      return [];
    }));
    checkConcurrentEvents(stack, () => this.concurrentEvents());
  }

  public add(resource: CfnResource, provider: IProfileObjectTypeProvider): void {
    const { maxConcurrency, handlerTimeout } = provider;
    const members = this.membersOf.get(provider) ?? { maxConcurrency, handlerTimeout, resources: [] };
    this.membersOf.set(provider, members);
    members.resources.push(resource);
    resource.node.addDependency(dependable(() => {
      // The search reads dependencies as well, and needs those that the app declares.
      if (this.isSearching) return [];
      this.predecessors ??= this.findPredecessors();
      const predecessor = this.predecessors.get(resource);
      return predecessor === undefined ? [] : [predecessor];
    }));
  }

  private concurrentEvents(): ConcurrentEvents {
    const groups = [...this.membersOf.values()];
    return {
      stack: this.stack,
      count: groups.reduce((sum, { maxConcurrency, resources }) => sum + Math.min(maxConcurrency, resources.filter(isInTree).length), 0),
      timeoutSeconds: Math.min(...groups.map(({ handlerTimeout }) => (handlerTimeout.isUnresolved() ? Infinity : handlerTimeout.toSeconds()))),
    };
  }

  private findPredecessors(): ReadonlyMap<CfnResource, CfnResource> {
    const groups = [...this.membersOf.values()]
      .map(({ maxConcurrency, resources }) => ({ maxConcurrency, resources: resources.filter(isInTree) }))
      .filter(({ maxConcurrency, resources }) => resources.length > maxConcurrency);
    if (groups.length === 0) return new Map();
    const order = this.inDependencyOrder(groups.flatMap(({ resources }) => resources));
    return new Map(groups.flatMap(({ maxConcurrency, resources }) => {
      const members = new Set(resources);
      const sorted = order.filter(resource => members.has(resource));
      return sorted.slice(maxConcurrency).map((resource, index): [CfnResource, CfnResource] => [resource, sorted[index]]);
    }));
  }

  private inDependencyOrder(resources: CfnResource[]): CfnResource[] {
    this.isSearching = true;
    try {
      return inDependencyOrder(this.stack, resources);
    } finally {
      this.isSearching = false;
    }
  }
}

function dependable(dependencyRoots: () => IConstruct[]): IDependable {
  const instance: IDependable = {};
  Dependable.implement(instance, {
    get dependencyRoots() {
      return dependencyRoots();
    },
  });
  return instance;
}

/** Constructs can be taken out of the tree again (`tryRemoveChild`). */
function isInTree(construct: IConstruct): boolean {
  return construct.node.scopes.every(one => one.node.scope === undefined || one.node.scope.node.tryFindChild(one.node.id) === one);
}
