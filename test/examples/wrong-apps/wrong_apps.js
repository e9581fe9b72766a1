// Synthesizes each invalid app, and prints the error messages by rule.
const { readFileSync } = require('fs');
const { App, aws_kms: kms, Duration, RemovalPolicy, Stack } = require('aws-cdk-lib');
const { ObjectTypeMapping, ObjectTypeTemplate, ProfileObjectType, ProfileObjectTypeProvider } = require('cdk-customer-profiles');

function make({ mapping, properties = {} }) {
  const { expirationDays, serviceTimeoutMinutes, isSnapshot, encryptionKeyAlias, domainEncryptionKeyAlias, providerRegion, hasNoDomain, isTwice, ...others } = properties;
  const app = new App();
  const stack = new Stack(app, 'Shop');
  for (const id of isTwice ? ['Orders', 'OrdersAgain'] : ['Orders']) {
    new ProfileObjectType(stack, id, {
      domainName: hasNoDomain ? undefined : 'retail',
      objectTypeName: 'ShopOrder',
      mapping: mapping ? ObjectTypeMapping.fromJson(mapping) : ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR),
      expiration: expirationDays && Duration.days(expirationDays),
      serviceTimeout: serviceTimeoutMinutes && Duration.minutes(serviceTimeoutMinutes),
      removalPolicy: isSnapshot ? RemovalPolicy.SNAPSHOT : undefined,
      encryptionKey: encryptionKeyAlias && kms.Alias.fromAliasName(stack, 'Key', encryptionKeyAlias),
      domainEncryptionKey: domainEncryptionKeyAlias && kms.Alias.fromAliasName(stack, 'DomainKey', domainEncryptionKeyAlias),
      provider: providerRegion && new ProfileObjectTypeProvider(new Stack(app, 'Elsewhere', { env: { region: providerRegion } }), 'Provider'),
      ...others,
    });
  }
  app.synth();
}

const messages = {};
for (const [rule, wrong] of Object.entries(JSON.parse(readFileSync(process.argv[2], 'utf-8')))) {
  try {
    make(wrong);
  } catch (error) {
    messages[rule] = error.message;
  }
}
console.log(JSON.stringify(messages));
