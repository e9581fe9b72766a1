import { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { forEachLanguage, Language, prepare } from './prepared-examples';
import { Playground } from '../../local-aws/demo/playground';

jest.setTimeout(300_000);

const OWNER_TAG = 'cdk-customer-profiles:owner';

/** The definition without dates, and without the events in the owner tag. */
function definition({ CreatedAt, LastUpdatedAt, Tags, ...others }: GetProfileObjectTypeResponse): object {
  return { ...others, Tags: { ...Tags, [OWNER_TAG]: Tags?.[OWNER_TAG]?.replace(/(:[0-9a-f-]{36})?@\d+\.[0-9a-f]{8}$/, '') } };
}

const deployed = new Map<Language, Promise<object[]>>();

/** Deploys an example to a separate local AWS, and returns the object types of the service. */
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
    // The output has the reason.
    if (exitCode !== 0) throw new Error(`cdk deploy of the example in ${language} ended with ${exitCode}:\n${output}`);
    const objectTypes = [...await playground.objectTypes('shop'), ...await playground.objectTypes('connect-shop')];
    return objectTypes.map(definition);
  } finally {
    await playground.close();
  }
}

describe('The example, deployed by the CDK CLI to local AWS,', () => {
  forEachLanguage(['typescript'], 'creates the four object types', async language => {
    expect(await holdings(language)).toEqual([
      expect.objectContaining({ ObjectTypeName: 'CrmContact' }),
      expect.objectContaining({ ObjectTypeName: 'HotelReservation' }),
      expect.objectContaining({ ObjectTypeName: 'ShopOrder', ExpirationDays: 730 }),
      expect.objectContaining({ ObjectTypeName: 'CTR', TemplateId: 'CTR-NoInferred' }),
    ]);
  });

  forEachLanguage(['python', 'java', 'go'], 'creates the same object types as TypeScript', async language => {
    expect(await holdings(language)).toEqual(await holdings('typescript'));
  });
});
