import { App, Aspects, CfnResource, Fn, Lazy, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { messageOf, orders, RESOURCE_TYPE, shopStack } from './examples';
import { ProfileObjectType, ProfileObjectTypeProvider } from '../../src';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The direct dependencies of each resource of a template. */
function graphOf(template: Template): Graph {
  const resources: Record<string, any> = template.toJSON().Resources;
  return new Map(Object.entries(resources).map(([id, { DependsOn = [], Properties }]) => {
    const text = JSON.stringify(Properties ?? {});
    const names = [...text.matchAll(/\{"Ref":"(\w+)"\}|\{"Fn::GetAtt":\["(\w+)"|\$\{(\w+)/g)].map(([, ...found]) => found.find(name => name !== undefined)!);
    return [id, new Set([...[DependsOn].flat(), ...names].filter(name => name in resources))];
  }));
}

/** All dependencies of a resource, including indirect ones. */
function reachedFrom(graph: Graph, id: string, reached = new Set<string>()): Set<string> {
  for (const next of graph.get(id)!) {
    if (!reached.has(next)) reachedFrom(graph, next, reached.add(next));
  }
  return reached;
}

function circlesIn(graph: Graph): string[] {
  return [...graph.keys()].filter(id => reachedFrom(graph, id).has(id));
}

/** The highest number of object types that are ready at the same time, while they are completed one by one. */
function mostReady(graph: Graph, isObjectType: (id: string) => boolean, choose: (count: number) => number): number {
  const open = new Set(graph.keys());
  let most = 0;
  while (open.size > 0) {
    const ready = [...open].filter(id => [...graph.get(id)!].every(dependency => !open.has(dependency)));
    const readyObjectTypes = ready.filter(isObjectType);
    most = Math.max(most, readyObjectTypes.length);
    // Other resources are first, so that they do not block object types.
    const others = ready.filter(id => !isObjectType(id));
    open.delete(others[0] ?? readyObjectTypes[choose(readyObjectTypes.length)]);
  }
  return most;
}

function objectTypes(scope: Construct, count: number, provider?: ProfileObjectTypeProvider, prefix = 'Type'): ProfileObjectType[] {
  return Array.from({ length: count }, (_, index) => orders(scope, { objectTypeName: `${prefix}${index}`, provider }, `${prefix}${index}`));
}

function resourceOf(objectType: ProfileObjectType): CfnResource {
  return objectType.node.defaultChild as CfnResource;
}

/** The names of the dependencies of each object type, by name. */
function lanesOf(stack: Stack): Record<string, string[]> {
  const found = Object.entries(Template.fromStack(stack).findResources(RESOURCE_TYPE));
  const names = new Map(found.map(([id, { Properties }]) => [id, Properties.ObjectTypeName as string]));
  return Object.fromEntries(found.map(([, { Properties, DependsOn = [] }]) => [
    Properties.ObjectTypeName, [DependsOn].flat().filter((id: string) => names.has(id)).map((id: string) => names.get(id)!),
  ]));
}

describe('a stack with more object types than maxConcurrency', () => {
  test('has lanes: each object type depends on the one ten positions before it', () => {
    const stack = shopStack();
    objectTypes(stack, 12);
    expect(lanesOf(stack)).toEqual({
      ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`Type${index}`, []])), Type10: ['Type0'], Type11: ['Type1'],
    });
  });

  test('has as many lanes as the maxConcurrency of the provider', () => {
    const stack = shopStack();
    objectTypes(stack, 5, new ProfileObjectTypeProvider(stack, 'Provider', { maxConcurrency: 2 }));
    expect(lanesOf(stack)).toEqual({ Type0: [], Type1: [], Type2: ['Type0'], Type3: ['Type1'], Type4: ['Type2'] });
  });

  test('has none with the highest maxConcurrency', () => {
    const stack = shopStack();
    objectTypes(stack, 25, new ProfileObjectTypeProvider(stack, 'Provider', { maxConcurrency: 500 }));
    expect(Object.values(lanesOf(stack)).flat()).toEqual([]);
  });

  test('has lanes for each provider', () => {
    const stack = shopStack();
    objectTypes(stack, 3, new ProfileObjectTypeProvider(stack, 'Serial', { maxConcurrency: 1 }), 'Serial');
    objectTypes(stack, 3, undefined, 'Other');
    expect(lanesOf(stack)).toEqual({ Serial0: [], Serial1: ['Serial0'], Serial2: ['Serial1'], Other0: [], Other1: [], Other2: [] });
  });

  test('has the same lanes in a stage, and if its dependencies were read before', () => {
    const stage = new Stage(new App(), 'Test');
    const stack = new Stack(stage, 'Shop');
    const [first, ...others] = objectTypes(stack, 11);
    [stack, ...others].forEach(({ node }) => node.dependencies);
    first.node.addDependency(others[9]);
    (stage.node.root as App).synth();
    expect(lanesOf(stack)).toMatchObject({ Type0: ['Type10'], Type10: [], Type9: ['Type10'] });
  });

  test('does not count an object type that was removed from the stack', () => {
    const stack = shopStack();
    objectTypes(stack, 11);
    stack.node.tryRemoveChild('Type3');
    expect(Object.values(lanesOf(stack)).flat()).toEqual([]);
  });
});

test.each([10, 3])('a stack with %s object types has no lanes', count => {
  const stack = shopStack();
  objectTypes(stack, count);
  expect(Object.values(lanesOf(stack)).flat()).toEqual([]);
});

test('a lane adds at most 60 bytes to the template for each object type', () => {
  const size = (maxConcurrency: number) => {
    const stack = shopStack();
    const provider = new ProfileObjectTypeProvider(stack, 'Provider', { maxConcurrency });
    objectTypes(stack, 60, provider);
    return JSON.stringify(Template.fromStack(stack).toJSON(), undefined, 1).length;
  };
  expect((size(10) - size(500)) / 50).toBeGreaterThan(0);
  expect((size(10) - size(500)) / 50).toBeLessThanOrEqual(60);
});

test('a nested stack and its parent have separate lanes', () => {
  const stack = shopStack();
  const nested = new NestedStack(stack, 'Nested');
  objectTypes(stack, 11);
  objectTypes(nested, 12, undefined, 'Nested');
  expect(Object.values(lanesOf(stack)).flat()).toEqual(['Type0']);
  expect(Object.values(lanesOf(nested)).flat()).toEqual(['Nested0', 'Nested1']);
});

describe('maxConcurrency', () => {
  test.each([0, -1, 1.5, 501, NaN, Infinity, Lazy.number({ produce: () => 5 })])('%s is an error with the allowed values', maxConcurrency => {
    expect(messageOf(() => new ProfileObjectTypeProvider(shopStack(), 'Provider', { maxConcurrency }))).toMatch(
      /^Shop\/Provider: The maxConcurrency is .+\. Whole numbers from 1 to 500 are allowed\. Use for example 10, or 500 for no limit\.$/,
    );
  });

  test('is 10 by default', () => {
    expect(new ProfileObjectTypeProvider(shopStack(), 'Provider').maxConcurrency).toBe(10);
  });
});

const COUNT = 30;
/** How an app can declare that one object type depends on another. */
const KINDS = ['node', 'resource', 'lazy reference', 'Fn.sub', 'by an aspect', 'by another resource', 'by a nested stack', 'by its nested stack'] as const;

interface Plan {
  /** Dependencies point from a later position to an earlier one, so that the declared ones have no cycle. */
  readonly order: number[];
  readonly dependencies: { readonly places: [number, number]; readonly kind: typeof KINDS[number] }[];
  /** The constructs that contain object types, by the position where each starts, and the dependencies between them. */
  readonly groups: { readonly begins: number[]; readonly dependencies: [number, number][] };
  /** Object types whose DependsOn is replaced by an escape hatch. */
  readonly overridden: number[];
  readonly maxConcurrency: number;
}

const place = fc.nat(COUNT - 1);
const indices = Array.from({ length: COUNT }, (_, index) => index);
const order = fc.oneof(fc.constant(indices), fc.constant([...indices].reverse()), fc.shuffledSubarray(indices, { minLength: COUNT }));
const plans: fc.Arbitrary<Plan> = fc.record({
  order,
  dependencies: fc.array(fc.record({ places: fc.tuple(place, place), kind: fc.constantFrom(...KINDS) }), { maxLength: 12 }),
  groups: fc.record({ begins: fc.uniqueArray(place, { maxLength: 4 }), dependencies: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 3 }) }),
  overridden: fc.uniqueArray(place, { maxLength: 2 }),
  maxConcurrency: fc.integer({ min: 1, max: 12 }),
});

/** Creates an app from a plan, and returns the declared dependencies as pairs of object types. */
function appOf(plan: Plan): { stack: Stack; declared: [ProfileObjectType, ProfileObjectType][]; isOverridden: boolean } {
  const stack = shopStack();
  const provider = new ProfileObjectTypeProvider(stack, 'Provider', { maxConcurrency: plan.maxConcurrency });
  const begins = [0, ...plan.groups.begins.filter(begin => begin > 0).sort((one, other) => one - other)];
  const groups = begins.map((_, index) => new Construct(stack, `Group${index}`));
  const groupAt = (atPlace: number) => begins.filter(begin => begin <= atPlace).length - 1;
  const descriptions = new Map<number, string>();
  const declared: [ProfileObjectType, ProfileObjectType][] = [];
  const placeOf = new Map(plan.order.map((index, atPlace) => [index, atPlace]));
  // Constructed in the order of their index, independent of the position.
  const byPlace: ProfileObjectType[] = [];
  for (const index of indices) {
    const atPlace = placeOf.get(index)!;
    byPlace[atPlace] = orders(groups[groupAt(atPlace)], {
      objectTypeName: `Type${index}`, provider, description: Lazy.string({ produce: () => descriptions.get(atPlace) ?? 'Orders' }),
    }, `Type${index}`);
  }

  const overrides = new Map<number, string[]>(plan.overridden.map(atPlace => [atPlace, []]));
  plan.dependencies.forEach(({ places, kind }, number) => {
    const [to, from] = [...places].sort((one, other) => one - other);
    if (from === to) return;
    const [source, target] = [byPlace[from], byPlace[to]];
    if (overrides.has(from)) {
      overrides.get(from)!.push(resourceOf(target).logicalId);
    } else {
      declare(kind, source, target, number, text => descriptions.set(from, text));
    }
    declared.push([source, target]);
  });
  for (const pair of plan.groups.dependencies) {
    const [to, from] = pair.map(group => group % groups.length).sort((one, other) => one - other);
    const members = byPlace.map((_, atPlace) => atPlace).filter(atPlace => groupAt(atPlace) === from && !overrides.has(atPlace));
    if (from === to) continue;
    groups[from].node.addDependency(groups[to]);
    for (const member of members) byPlace.forEach((target, atPlace) => groupAt(atPlace) === to && declared.push([byPlace[member], target]));
  }
  for (const [atPlace, names] of overrides) resourceOf(byPlace[atPlace]).addOverride('DependsOn', names);
  return { stack, declared, isOverridden: overrides.size > 0 };
}

function declare(kind: typeof KINDS[number], source: ProfileObjectType, target: ProfileObjectType, number: number, describe: (text: string) => void) {
  const stack = Stack.of(source);
  switch (kind) {
    case 'node':
      return source.node.addDependency(target);
    case 'resource':
      return resourceOf(source).addDependency(resourceOf(target));
    case 'lazy reference':
      return describe(`after ${target.objectTypeCreatedAt}`);
    case 'Fn.sub':
      return describe(Fn.sub(`after \${${stack.resolve(resourceOf(target).logicalId)}.CreatedAt}`));
    case 'by an aspect':
      return Aspects.of(stack).add({ visit: construct => construct === source && source.node.addDependency(target) }, { priority: 1000 });
    case 'by another resource': {
      const between = new CfnResource(stack, `Between${number}`, { type: 'Test::Between', properties: { After: target.objectTypeName } });
      return source.node.addDependency(between);
    }
    case 'by a nested stack': {
      const nested = new NestedStack(stack, `Nested${number}`);
      new CfnResource(nested, 'Between', { type: 'Test::Between', properties: { After: target.objectTypeName } });
      return source.node.addDependency(nested);
    }
    case 'by its nested stack': {
      const nested = new NestedStack(stack, `Nested${number}`);
      const between = new CfnResource(nested, 'Between', { type: 'Test::Between' });
      nested.node.addDependency(target);
      return source.node.addDependency(between);
    }
  }
}

const ids = (stack: Stack, objectType: ProfileObjectType): string => stack.resolve(resourceOf(objectType).logicalId);

test('no declared dependency becomes a cycle or is lost, and the allowed number of object types is ready at the same time', () => {
  fc.assert(fc.property(plans, fc.infiniteStream(fc.nat()), (plan, random) => {
    // A string has one reference. A replaced reference is not declared.
    const dependencies = plan.dependencies.filter(({ places, kind }, index) => !['lazy reference', 'Fn.sub'].includes(kind)
      || !plan.dependencies.slice(index + 1).some(later => ['lazy reference', 'Fn.sub'].includes(later.kind) && Math.max(...later.places) === Math.max(...places)));
    const { stack, declared, isOverridden } = appOf({ ...plan, dependencies });
    const graph = graphOf(Template.fromStack(stack));
    expect(circlesIn(graph)).toEqual([]);
    for (const [source, target] of declared) expect(reachedFrom(graph, ids(stack, source))).toContain(ids(stack, target));
    if (isOverridden) return;
    const isObjectType = (id: string) => id.includes('Type') && !id.includes('Provider');
    expect(mostReady(graph, isObjectType, count => random.next().value! % count)).toBeLessThanOrEqual(plan.maxConcurrency);
  }), { numRuns: 25 });
});
