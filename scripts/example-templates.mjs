// Compares the templates of the same app in several languages.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ASSET_HASH = /[0-9a-f]{64}/g;

/** The templates of a cloud assembly by stack, without metadata. */
export function templatesIn(assembly) {
  return Object.fromEntries(readdirSync(assembly).filter(file => file.endsWith('.template.json')).sort().map(file => {
    const text = readFileSync(path.join(assembly, file), 'utf-8');
    const template = JSON.parse(text.replace(ASSET_HASH, '<asset hash>'));
    delete template.Metadata;
    delete template.Conditions?.CDKMetadataAvailable;
    delete template.Resources.CDKMetadata;
    Object.values(template.Resources).forEach(resource => delete resource.Metadata);
    return [path.basename(file, '.template.json'), { template, assetHashes: [...new Set(text.match(ASSET_HASH) ?? [])].sort() }];
  }));
}

/** Where two values differ first; undefined where they are the same. The order of an object's members counts for nothing. */
export function firstDifference(expected, actual, place = '') {
  if (expected === actual) return undefined;
  if (typeof expected !== 'object' || typeof actual !== 'object' || expected === null || actual === null || Array.isArray(expected) !== Array.isArray(actual)) {
    return `${place}: ${JSON.stringify(expected)} and ${JSON.stringify(actual)}`;
  }
  const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  return names.map(name => firstDifference(expected[name], actual[name], place === '' ? name : `${place}.${name}`)).find(found => found !== undefined);
}

export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => String(row[column]).length)));
  return rows.map(row => `   ${row.map((cell, column) => String(cell).padEnd(widths[column])).join('  ')}`.trimEnd()).join('\n');
}
