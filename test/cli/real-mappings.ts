import { existsSync, readdirSync, readFileSync } from 'fs';
import * as path from 'path';
import { ServiceUnderTest } from './service-under-test';

const ROOT = path.join(__dirname, '..', '..');
const EXPECTATIONS = 'expectations.json';
/** Real mappings, if they are available. Otherwise those of the example app. */
const DIRECTORY = [path.join(ROOT, '..', 'shared', 'object-types'), path.join(ROOT, 'examples', 'typescript', 'mappings')].find(existsSync)!;

/** The JSON of the service by file name. */
export function realMappings(): Record<string, any> {
  const files = readdirSync(DIRECTORY).filter(file => file !== EXPECTATIONS);
  return Object.fromEntries(files.map(file => [path.parse(file).name, read(file)]));
}

/** The names of the mappings that the rules accept. */
export function rightMappings(): string[] {
  const expectations = existsSync(path.join(DIRECTORY, EXPECTATIONS)) ? read(EXPECTATIONS) : {};
  return Object.keys(realMappings()).filter(name => (expectations[`${name}.json`]?.errors ?? []).length === 0);
}

/** Creates them manually. */
export function putRealMappings(service: ServiceUnderTest): void {
  for (const [name, mapping] of Object.entries(realMappings())) {
    const { ObjectTypeName, Description = name, Tags, CreatedAt, LastUpdatedAt, MaxAvailableProfileObjectCount, ...members } = mapping;
    service.put(name, { ...members, Description }, Tags);
  }
}

function read(file: string): any {
  return JSON.parse(readFileSync(path.join(DIRECTORY, file), 'utf-8'));
}
