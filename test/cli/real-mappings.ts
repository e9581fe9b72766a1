import { existsSync, readdirSync, readFileSync } from 'fs';
import * as path from 'path';
import { ServiceUnderTest } from './service-under-test';

const DIRECTORY = path.join(__dirname, '..', '..', '..', 'shared', 'object-types');

/** Mappings that are in use somewhere, by the name of the file; none where they aren't at hand. */
export function realMappings(): Record<string, any> {
  const files = existsSync(DIRECTORY) ? readdirSync(DIRECTORY).filter(file => file !== 'expectations.json') : [];
  return Object.fromEntries(files.map(file => [path.parse(file).name, JSON.parse(readFileSync(path.join(DIRECTORY, file), 'utf-8'))]));
}

/** The names of the mappings that the rules take. */
export function rightMappings(): string[] {
  const names = Object.keys(realMappings());
  const expectations = names.length === 0 ? {} : JSON.parse(readFileSync(path.join(DIRECTORY, 'expectations.json'), 'utf-8'));
  return names.filter(name => expectations[`${name}.json`].errors.length === 0);
}

/** As if somebody had made them by hand. */
export function putRealMappings(service: ServiceUnderTest): void {
  for (const [name, mapping] of Object.entries(realMappings())) {
    const { ObjectTypeName, Description = name, Tags, CreatedAt, LastUpdatedAt, MaxAvailableProfileObjectCount, ...members } = mapping;
    service.put(name, { ...members, Description }, Tags);
  }
}
