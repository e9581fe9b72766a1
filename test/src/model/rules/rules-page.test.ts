import { documentedRules } from './documented-rules';
import { SHAPE_CHECKS } from '../../../../src/model/mapping-json';
import { mappingRules, neighbourRules, objectTypeRules, tagRules } from '../../../../src/model/rules';
import { CHECKS } from '../../../../src/private/object-type-checks';

const inWords = ({ id, level }: { id: string; level: string }) => `${level} ${id}`;

test('docs/rules.md has each rule of the code with its level, and no other', () => {
  const rules = [...mappingRules, ...objectTypeRules, ...tagRules, ...neighbourRules].map(({ id, level }) => ({ id, level: String(level) }));
  const checks = [...SHAPE_CHECKS, ...CHECKS].map(id => ({ id, level: 'error' }));
  expect(documentedRules().map(inWords).sort()).toEqual([...rules, ...checks].map(inWords).sort());
});
