// Makes each wrong app, and prints what its author is told, by the rule that it breaks.
const { readFileSync } = require('fs');
const { App, Duration, RemovalPolicy, Stack } = require('aws-cdk-lib');
const { ObjectTypeMapping, ObjectTypeTemplate, ProfileObjectType } = require('cdk-customer-profiles');

function make({ mapping, properties = {} }) {
  const { expirationDays, serviceTimeoutMinutes, isSnapshot, isTwice, ...others } = properties;
  const app = new App();
  const stack = new Stack(app, 'Shop');
  for (const id of isTwice ? ['Orders', 'OrdersAgain'] : ['Orders']) {
    new ProfileObjectType(stack, id, {
      domainName: 'retail',
      objectTypeName: 'ShopOrder',
      mapping: mapping ? ObjectTypeMapping.fromJson(mapping) : ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR),
      expiration: expirationDays && Duration.days(expirationDays),
      serviceTimeout: serviceTimeoutMinutes && Duration.minutes(serviceTimeoutMinutes),
      removalPolicy: isSnapshot ? RemovalPolicy.SNAPSHOT : undefined,
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
