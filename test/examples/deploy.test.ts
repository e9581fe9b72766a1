import { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { forEachLanguage, Language, prepare } from './prepared-examples';
import { Playground } from '../../local-aws/demo/playground';

jest.setTimeout(300_000);

const OWNER_TAG = 'cdk-customer-profiles:owner';

/** What the app decides: without the dates, and without the events that the owner tag names. */
function definition({ CreatedAt, LastUpdatedAt, Tags, ...others }: GetProfileObjectTypeResponse): object {
  return { ...others, Tags: { ...Tags, [OWNER_TAG]: Tags?.[OWNER_TAG]?.replace(/(:[0-9a-f-]{36})?@\d+\.[0-9a-f]{8}$/, '') } };
}

const deployed = new Map<Language, Promise<object[]>>();

/** Deploys an example once, to an AWS of its own, and gives what the service holds afterwards. */
function holdings(language: Language): Promise<object[]> {
  if (!deployed.has(language)) {
    deployed.set(language, deploy(language));
  }
  return deployed.get(language)!;
}

async function deploy(language: Language): Promise<object[]> {
  const { folder, environment } = prepare(language);
  const playground = await Playground.open();
  try {
    await playground.createConnectDomain('connect-shop');
    const { exitCode, output } = await playground.cli(folder).deploy(['--all'], { release: '2' }, { environment });
    // The output says why, where a number alone wouldn't.
    if (exitCode !== 0) throw new Error(`cdk deploy of the example in ${language} ended with ${exitCode}:\n${output}`);
    const objectTypes = [...await playground.objectTypes('shop'), ...await playground.objectTypes('connect-shop')];
    return objectTypes.map(definition);
  } finally {
    await playground.close();
  }
}

describe('The example, deployed by the real CLI to the local AWS', () => {
  forEachLanguage(['typescript'], 'the service holds the four object types', async language => {
    expect(await holdings(language)).toEqual([
      expect.objectContaining({ ObjectTypeName: 'CrmContact' }),
      expect.objectContaining({ ObjectTypeName: 'HotelReservation' }),
      expect.objectContaining({ ObjectTypeName: 'ShopOrder', ExpirationDays: 730 }),
      expect.objectContaining({ ObjectTypeName: 'CTR', TemplateId: 'CTR-NoInferred' }),
    ]);
  });

  forEachLanguage(['python', 'java', 'go'], 'the service holds the same object types as with TypeScript', async language => {
    expect(await holdings(language)).toEqual(await holdings('typescript'));
  });
});
