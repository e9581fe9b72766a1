import { existsSync, readdirSync, readFileSync } from 'fs';
import * as path from 'path';
import { ServiceUnderTest } from './service-under-test';

const ROOT = path.join(__dirname, '..', '..');
const EXPECTATIONS = 'expectations.json';
/** Mappings that are in use somewhere, where they are at hand; else those of the example app. */
const DIRECTORY = [path.join(ROOT, '..', 'shared', 'object-types'), path.join(ROOT, 'examples', 'typescript', 'mappings')].find(existsSync)!;

/** The service's JSON by the name of the file. */
export function realMappings(): Record<string, any> {
  const files = readdirSync(DIRECTORY).filter(file => file !== EXPECTATIONS);
  return Object.fromEntries(files.map(file => [path.parse(file).name, read(file)]));
}

/** The names of the mappings that the rules take. */
export function rightMappings(): string[] {
  const expectations = existsSync(path.join(DIRECTORY, EXPECTATIONS)) ? read(EXPECTATIONS) : {};
  return Object.keys(realMappings()).filter(name => (expectations[`${name}.json`]?.errors ?? []).length === 0);
}

/** As if somebody had made them by hand. */
export function putRealMappings(service: ServiceUnderTest): void {
  for (const [name, mapping] of Object.entries(realMappings())) {
    const { ObjectTypeName, Description = name, Tags, CreatedAt, LastUpdatedAt, MaxAvailableProfileObjectCount, ...members } = mapping;
    service.put(name, { ...members, Description }, Tags);
  }
}

function read(file: string): any {
  return JSON.parse(readFileSync(path.join(DIRECTORY, file), 'utf-8'));
}
