import { createEvent, held, ownerTag, PROPERTIES } from './events';
import { run } from './scripted-service';

const OTHERS = ownerTag('made:request-9', -100, 'request-9', 'Other/Orders');
const NAMED_LIKE = 'The service can return an object type with the name of a template, such as ';

async function messageFor(properties: object, tag?: string): Promise<string | undefined> {
  return (await run(createEvent({ ...PROPERTIES, ...properties }), { Get: [held(tag)] })).error?.message;
}

describe('The error for an object type of another owner', () => {
  test.each([['it has no owner tag', undefined], [`its owner tag is "${OTHERS}"`, OTHERS]])('reports that %s, what happened and what to do', async (found, tag) => {
    expect(await messageFor({}, tag)).toBe(
      `Object type ShopOrder already exists in domain retail and does not belong to Shop/Orders: ${found}. Nothing was changed. `
      + 'To adopt it with its objects, set adoptExisting: true. Otherwise choose another objectTypeName.',
    );
  });

  test.each(['CTR', 'CTR-NoInferred', 'CTR-AutoAssociateOnly', 'Salesforce-Account', 'Salesforce-Contact'])('reports that a template has the name %s', async name => {
    expect(await messageFor({ ObjectTypeName: name })).toContain(`Nothing was changed. ${NAMED_LIKE}${name}, before it is created. To adopt it`);
  });

  test('reports so for the template that the app uses', async () => {
    expect(await messageFor({ TemplateId: 'ShopOrder' })).toContain(NAMED_LIKE);
  });
});
