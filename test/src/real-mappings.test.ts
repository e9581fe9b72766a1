import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { orders, problemsOf, propertiesOf, shopStack, warningsOf } from './examples';
import { ObjectTypeMapping } from '../../src';

const DIRECTORY = resolve(__dirname, '..', '..', '..', 'shared', 'object-types');
const files = existsSync(DIRECTORY) ? readdirSync(DIRECTORY).filter(file => file !== 'expectations.json') : [];

(files.length > 0 ? describe : describe.skip)('mappings that are in use somewhere', () => {
  const expectations = files.length > 0 ? JSON.parse(readFileSync(join(DIRECTORY, 'expectations.json'), 'utf8')) : {};

  test('each has an expectation', () => {
    expect(Object.keys(expectations).sort()).toEqual([...files].sort());
  });

  test.each(files.map(file => [file]))('%s results in the expected properties', file => {
    const path = join(DIRECTORY, file);
    const errors = problemsOf(() => ObjectTypeMapping.fromFile(path));
    const warnings = errors.length > 0 ? [] : warningsOfMapping(ObjectTypeMapping.fromFile(path));
    expect({ errors, warnings }).toEqual({ errors: [...expectations[file].errors].sort(), warnings: [...expectations[file].warnings].sort() });
  });

  test.each(files.map(file => [file]))('%s is unchanged in the template', file => {
    const path = join(DIRECTORY, file);
    if (expectations[file].errors.length > 0) return;
    const stack = shopStack();
    orders(stack, { mapping: ObjectTypeMapping.fromFile(path) });
    const { TemplateId, ...rest } = membersOfMapping(JSON.parse(readFileSync(path, 'utf8')));
    expect(membersOfMapping(propertiesOf(stack))).toEqual(TemplateId === undefined ? rest : { TemplateId });
  });
});

function warningsOfMapping(mapping: ObjectTypeMapping): string[] {
  const stack = shopStack();
  orders(stack, { mapping });
  return warningsOf(stack);
}

function membersOfMapping(members: { [name: string]: any }): { [name: string]: any } {
  const names = ['TemplateId', 'AllowProfileCreation', 'SourceLastUpdatedTimestampFormat', 'Fields', 'Keys'];
  return Object.fromEntries(Object.entries(members).filter(([name]) => names.includes(name)));
}
