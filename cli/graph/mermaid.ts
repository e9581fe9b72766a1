import { DomainGraph, isShared } from './domain-graph';

/** A flowchart in Mermaid, for example for a README. Keys of one object type are in its box. */
export function mermaidOf(graph: DomainGraph): string {
  const keys = graph.keys.filter(isShared);
  const keyIds = new Map(keys.map(({ keyName }, index) => [keyName, `key${index}`]));
  const objects = [...new Set(graph.objectTypes.flatMap(({ fills }) => Object.keys(fills)))].sort();
  const sources = [...new Set(graph.objectTypes.flatMap(({ source }) => source ?? []))].sort();
  const lines = [
    'flowchart LR',
    ...sources.map((source, index) => `  source${index}(["${escaped(source)}"]):::source`),
    ...graph.objectTypes.map(({ objectTypeName, keys: uses }, index) => {
      const own = uses.filter(({ keyName }) => !keyIds.has(keyName)).map(({ keyName }) => `<br/>${escaped(keyName)}`);
      return `  type${index}["<b>${escaped(objectTypeName)}</b>${own.join('')}"]`;
    }),
    ...keys.map(({ keyName, conflicts, contentTypes }) =>
      `  ${keyIds.get(keyName)}{{"${escaped(keyName)}${contentTypes.length > 1 ? `<br/>${contentTypes.join(' or ')}` : ''}"}}:::${conflicts.length > 0 ? 'conflict' : 'key'}`),
    ...objects.map((object, index) => `  object${index}[("${escaped(object)}")]:::standard`),
  ];
  graph.objectTypes.forEach(({ source, keys: uses, fills }, index) => {
    if (source !== undefined) {
      lines.push(`  source${sources.indexOf(source)} --> type${index}`);
    }
    for (const { keyName, standardIdentifiers } of uses.filter(use => keyIds.has(use.keyName))) {
      lines.push(`  type${index} ${standardIdentifiers.includes('PROFILE') ? '===' : '-.-'} ${keyIds.get(keyName)}`);
    }
    Object.keys(fills).forEach(object => lines.push(`  type${index} --> object${objects.indexOf(object)}`));
  });
  return [
    ...lines,
    '  classDef source fill:#e8eaf6,stroke:#5c6bc0',
    '  classDef key fill:#fff3cd,stroke:#b78103',
    '  classDef conflict fill:#ffe3e0,stroke:#c62828,stroke-width:2px',
    '  classDef standard fill:#e3f4e8,stroke:#2e7d32',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"#]/g, character => `#${character.charCodeAt(0)};`);
}
