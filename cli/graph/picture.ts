import { DomainGraph, GraphObjectType, isShared } from './domain-graph';

/** A box of the picture. */
export interface PictureNode {
  readonly id: string;
  readonly kind: 'source' | 'objectTypes' | 'key' | 'standardObject';
  readonly title: string;
  readonly subtitle?: string;
  readonly hasConflict: boolean;
  /** The object types of a box of object types. */
  readonly rows: readonly PictureRow[];
}

export interface PictureRow {
  readonly objectTypeName: string;
  /** Keys that no other object type has. */
  readonly ownKeys: readonly string[];
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
 * Object types with the same source, shared keys and standard objects are in one box. Keys of one object type are shown
 * with it.
 */
export function pictureOf(graph: DomainGraph): Picture {
  const shared = graph.keys.filter(isShared);
  const keyIds = new Map(shared.map(({ keyName }) => [keyName, `key:${keyName}`]));
  const nodes: PictureNode[] = [];
  const edges: PictureEdge[] = [];
  const add = (node: Omit<PictureNode, 'rows' | 'hasConflict'> & Partial<PictureNode>): void => {
    nodes.push({ rows: [], hasConflict: false, ...node });
  };
  for (const source of distinct(graph.objectTypes.flatMap(objectType => objectType.source ?? []))) {
    add({ id: `source:${source}`, kind: 'source', title: source });
  }
  [...groupsOf(graph, keyIds)].forEach(([, objectTypes], index) => {
    const id = `types:${index}`;
    const [{ source, keys, fills }] = objectTypes;
    add({ id, kind: 'objectTypes', title: '', rows: objectTypes.map(objectType => rowOf(objectType, keyIds)) });
    if (source !== undefined) {
      edges.push({ from: `source:${source}`, to: id, kind: 'source' });
    }
    for (const { keyName, standardIdentifiers } of keys.filter(use => keyIds.has(use.keyName))) {
      edges.push({ from: id, to: keyIds.get(keyName)!, kind: standardIdentifiers.includes('PROFILE') ? 'profileKey' : 'key' });
    }
    Object.keys(fills).forEach(object => edges.push({ from: id, to: `object:${object}`, kind: 'fills' }));
  });
  for (const { keyName, objectTypeNames, contentTypes, conflicts } of shared) {
    add({
      id: keyIds.get(keyName)!, kind: 'key', title: keyName, subtitle: `${objectTypeNames.length} object types · ${contentTypes.join(' / ')}`, hasConflict: conflicts.length > 0,
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

function rowOf({ objectTypeName, keys }: GraphObjectType, keyIds: ReadonlyMap<string, string>): PictureRow {
  return { objectTypeName, ownKeys: keys.map(({ keyName }) => keyName).filter(keyName => !keyIds.has(keyName)) };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
