import { documentedRules } from './documented-rules';
import { SHAPE_CHECKS, SHAPE_WARNINGS } from '../../../../src/model/mapping-json';
import { appRules, mappingRules, objectTypeRules, tagRules } from '../../../../src/model/rules';
import { CHECK_WARNINGS, CHECKS } from '../../../../src/private/object-type-checks';

const inWords = ({ id, level }: { id: string; level: string }) => `${level} ${id}`;

test('docs/rules.md has each rule of the code with its level, and no other', () => {
  const rules = [...mappingRules, ...objectTypeRules, ...tagRules, ...appRules].map(({ id, level }) => ({ id, level: String(level) }));
  const checks = [...SHAPE_CHECKS, ...CHECKS].map(id => ({ id, level: 'error' }));
  const warnings = [...SHAPE_WARNINGS, ...CHECK_WARNINGS].map(id => ({ id, level: 'warning' }));
  expect(documentedRules().map(inWords).sort()).toEqual([...rules, ...checks, ...warnings].map(inWords).sort());
});
