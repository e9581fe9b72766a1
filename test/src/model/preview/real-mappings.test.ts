import { fullRecordOf } from './full-record';
import { parseHandlebars, sampleOf } from './samples';
import { withMaps } from '../../../../cli/cloudformation/l1-object-type';
import { readMapping } from '../../../../src/model/mapping-json';
import { Preview } from '../../../../src/model/preview/preview';
import { findingsOfMapping, knownWithoutTokens } from '../../../../src/model/rules';
import { realMappings } from '../../../cli/real-mappings';

const mappings = Object.entries(realMappings())
  .map(([name, json]) => ({ name, mapping: readMapping(withMaps(json)).definition }))
  .filter(({ mapping }) => mapping.TemplateId === undefined);

test.each(mappings)('a record of its kind fills each field of $name, and is rejected only if the rules reject the mapping', ({ mapping }) => {
  const preview = new Preview({ Type: mapping }, parseHandlebars);
  const sample = sampleOf(JSON.stringify(fullRecordOf(mapping)));
  const { fields, verdict } = preview.add('Type', sample);
  expect(fields.filter(({ value, problem }) => value === undefined && problem === undefined)).toEqual([]);
  const isRejected = findingsOfMapping(mapping, knownWithoutTokens).some(({ level }) => level === 'error');
  expect(verdict.outcome).toBe(isRejected ? 'rejected' : mapping.AllowProfileCreation === true ? 'new' : 'deadLetter');
});

test.each(mappings.filter(({ mapping }) => mapping.AllowProfileCreation === true))('the same record of $name again replaces the first', ({ mapping }) => {
  const preview = new Preview({ Type: mapping }, parseHandlebars);
  const sample = sampleOf(JSON.stringify(fullRecordOf(mapping)));
  preview.add('Type', sample);
  expect(preview.add('Type', sample).verdict).toMatchObject({ outcome: 'attached', profile: 1, replaces: 1 });
});

test.each(mappings)('an empty record of $name is rejected', ({ mapping }) => {
  const preview = new Preview({ Type: mapping }, parseHandlebars);
  expect(preview.add('Type', sampleOf('{}')).verdict.outcome).toBe('rejected');
});
