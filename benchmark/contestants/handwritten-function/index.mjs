// The function of a typical handwritten custom resource. The SDK is that of the Lambda runtime.
import { CustomerProfilesClient, DeleteProfileObjectTypeCommand, PutProfileObjectTypeCommand } from '@aws-sdk/client-customer-profiles';

const client = new CustomerProfilesClient({});

export async function handler(event) {
  const { ServiceToken, ...properties } = event.ResourceProperties;
  const { DomainName, ObjectTypeName } = properties;
  if (event.RequestType === 'Delete') {
    await client.send(new DeleteProfileObjectTypeCommand({ DomainName, ObjectTypeName }));
  } else {
    await client.send(new PutProfileObjectTypeCommand({
      ...properties,
      AllowProfileCreation: properties.AllowProfileCreation === 'true',
      ExpirationDays: Number(properties.ExpirationDays),
    }));
  }
  return { PhysicalResourceId: `${DomainName}|${ObjectTypeName}` };
}
