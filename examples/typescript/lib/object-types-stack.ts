// Names of fields and keys are data, quoted in every language.
/* eslint @stylistic/quote-props: off */
import * as path from 'path';
import { CfnOutput, Duration, Stack, StackProps, Token } from 'aws-cdk-lib';
import { CfnDomain } from 'aws-cdk-lib/aws-customerprofiles';
import {
  FieldContentType,
  FieldSource,
  ObjectTypeMapping,
  ObjectTypeTemplate,
  PredefinedKey,
  ProfileObjectType,
  StandardIdentifier,
  StandardOrder,
} from 'cdk-customer-profiles';
import { Construct } from 'constructs';

export interface ObjectTypesStackProps extends StackProps {
  readonly domain: CfnDomain;
  /** Which release of the app this is: 2 changes the orders, 3 cannot be deployed. */
  readonly release: number;
}

export class ObjectTypesStack extends Stack {
  constructor(scope: Construct, id: string, props: ObjectTypesStackProps) {
    super(scope, id, props);

    // Written in the app, with the vocabulary of the service.
    const orders = new ProfileObjectType(this, 'Orders', {
      domain: props.domain,
      objectTypeName: 'ShopOrder',
      description: 'Orders of the web shop',
      mapping: ObjectTypeMapping.custom({
        allowProfileCreation: true,
        fields: {
          'orderId': { source: FieldSource.field('id'), target: StandardOrder.attribute('shopOrderId') },
          'total': { source: FieldSource.field('total_price'), target: StandardOrder.TOTAL_PRICE },
          'currency': { source: FieldSource.field('currency'), target: StandardOrder.CURRENCY },
          'email': { source: FieldSource.field('email'), target: StandardOrder.CUSTOMER_EMAIL, contentType: FieldContentType.EMAIL_ADDRESS },
          ...(props.release >= 2 && {
            'status': { source: FieldSource.field('fulfillment_status'), target: StandardOrder.FULFILLMENT_STATUS },
          }),
        },
        keys: {
          'shopOrderId': [{ fieldNames: ['orderId'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.ORDER] }],
          [PredefinedKey.EMAIL]: [{ fieldNames: ['email'], standardIdentifiers: [StandardIdentifier.PROFILE] }],
        },
      }),
      expiration: Duration.days(props.release >= 3 ? 90 : 730),
      tags: { source: props.release >= 3 ? 'archive' : 'web-shop', ...(props.release === 1 && { trial: 'yes' }) },
    });

    // The service's own JSON, as `aws customer-profiles get-profile-object-type` prints it.
    new ProfileObjectType(this, 'Reservations', {
      domain: props.domain,
      objectTypeName: 'HotelReservation',
      description: 'Reservations of the hotel',
      mapping: ObjectTypeMapping.fromFile(path.join(__dirname, '..', 'mappings', 'hotel-reservation.json')),
    });
    new ProfileObjectType(this, 'Contacts', {
      domain: props.domain,
      objectTypeName: 'CrmContact',
      description: 'Contacts of the CRM',
      mapping: ObjectTypeMapping.fromFile(path.join(__dirname, '..', 'mappings', 'crm-contact.json')),
    });

    // Amazon Connect has made this one together with its own domain: it is adopted, not created.
    new ProfileObjectType(this, 'ContactTraceRecords', {
      domainName: 'connect-shop',
      objectTypeName: 'CTR',
      description: 'Contact records, with profiles only for those who are known',
      mapping: ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR_NO_INFERRED),
      adoptExisting: true,
    });

    if (props.release >= 3) {
      // The service rejects this expiration. The whole update is rolled back, including the change of the orders.
      const archive = new CfnDomain(this, 'Archive', { domainName: 'shop-archive', defaultExpirationDays: 5000 });
      archive.node.addDependency(orders);
    }

    new CfnOutput(this, 'RoomForOrders', { value: Token.asString(orders.maxAvailableProfileObjectCount) });
  }
}
