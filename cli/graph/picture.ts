import { DomainGraph, GraphObjectType, isShared } from './domain-graph';

/** A box of the picture. */
export interface PictureNode {
  readonly id: string;
  readonly kind: 'source' | 'objectTypes' | 'key' | 'standardObject';
  readonly title: string;
  readonly subtitle?: string;
  readonly isOdd: boolean;
  /** The object types in it, where it is a box of them. */
  readonly rows: readonly PictureRow[];
}

export interface PictureRow {
  readonly objectTypeName: string;
  /** Keys that nothing else shares. */
  readonly ownKeys: readonly { readonly keyName: string; readonly isOdd: boolean }[];
  readonly isOdd: boolean;
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'source' | 'profileKey' | 'key' | 'fills';
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/**
 * What is drawn: object types that are joined in the same way stand in one box, so that a hundred of them are a picture
 * and not a thicket. Keys that only one type has stand with it.
 */
export function pictureOf(graph: DomainGraph): Picture {
  const shared = graph.keys.filter(isShared);
  const keyIds = new Map(shared.map(({ keyName }) => [keyName, `key:${keyName}`]));
  const oddKeys = new Set(graph.keys.filter(({ oddities }) => oddities.length > 0).map(({ keyName }) => keyName));
  const nodes: PictureNode[] = [];
  const edges: PictureEdge[] = [];
  const add = (node: Omit<PictureNode, 'rows' | 'isOdd'> & Partial<PictureNode>): void => {
    nodes.push({ rows: [], isOdd: false, ...node });
  };
  for (const source of distinct(graph.objectTypes.flatMap(objectType => objectType.source ?? []))) {
    add({ id: `source:${source}`, kind: 'source', title: source });
  }
  [...groupsOf(graph, keyIds)].forEach(([, objectTypes], index) => {
    const id = `types:${index}`;
    const [{ source, keys, fills }] = objectTypes;
    add({ id, kind: 'objectTypes', title: '', rows: objectTypes.map(objectType => rowOf(objectType, keyIds, oddKeys)) });
    if (source !== undefined) {
      edges.push({ from: `source:${source}`, to: id, kind: 'source' });
    }
    for (const { keyName, standardIdentifiers } of keys.filter(use => keyIds.has(use.keyName))) {
      edges.push({ from: id, to: keyIds.get(keyName)!, kind: standardIdentifiers.includes('PROFILE') ? 'profileKey' : 'key' });
    }
    Object.keys(fills).forEach(object => edges.push({ from: id, to: `object:${object}`, kind: 'fills' }));
  });
  for (const { keyName, objectTypeNames, contentTypes, oddities } of shared) {
    add({
      id: keyIds.get(keyName)!, kind: 'key', title: keyName, subtitle: `${objectTypeNames.length} types · ${contentTypes.join(' / ')}`, isOdd: oddities.length > 0,
    });
  }
  for (const object of distinct(graph.objectTypes.flatMap(({ fills }) => Object.keys(fills)))) {
    const count = graph.objectTypes.filter(({ fills }) => fills[object] !== undefined).length;
    add({ id: `object:${object}`, kind: 'standardObject', title: object, subtitle: `filled by ${count}` });
  }
  return { nodes, edges };
}

function groupsOf(graph: DomainGraph, keyIds: ReadonlyMap<string, string>): Map<string, GraphObjectType[]> {
  const groups = new Map<string, GraphObjectType[]>();
  for (const objectType of graph.objectTypes) {
    const joins = objectType.keys
      .filter(({ keyName }) => keyIds.has(keyName))
      .map(({ keyName, standardIdentifiers }) => `${keyName} ${standardIdentifiers.includes('PROFILE')}`)
      .sort();
    const signature = JSON.stringify([objectType.source, joins, Object.keys(objectType.fills)]);
    groups.set(signature, [...groups.get(signature) ?? [], objectType]);
  }
  return groups;
}

function rowOf({ objectTypeName, keys, oddities }: GraphObjectType, keyIds: ReadonlyMap<string, string>, oddKeys: ReadonlySet<string>): PictureRow {
  const ownKeys = keys.filter(({ keyName }) => !keyIds.has(keyName)).map(({ keyName }) => ({ keyName, isOdd: oddKeys.has(keyName) }));
  return { objectTypeName, ownKeys, isOdd: oddities.length > 0 };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
