import { Mapping } from './object-type';

/** A template of the service, as this model assumes it. */
export interface Template {
  readonly TemplateId: string;
  readonly SourceName: string;
  readonly SourceObject: string;
  readonly mapping: Mapping;
}

// The ids are real. The mappings are assumptions: plausible and small. Only GetProfileObjectTypeTemplate returns those of
// the service.

function contactTraceRecord(TemplateId: string, allowProfileCreation: boolean): Template {
  return {
    TemplateId,
    SourceName: 'Connect',
    SourceObject: 'CTR',
    mapping: {
      AllowProfileCreation: allowProfileCreation,
      SourceLastUpdatedTimestampFormat: "yyyy-MM-dd'T'HH:mm:ssXXX",
      Fields: {
        contactId: { Source: '_source.ContactId', ContentType: 'STRING' },
        customerPhone: { Source: '_source.CustomerEndpoint.Address', Target: '_profile.PhoneNumber', ContentType: 'PHONE_NUMBER' },
      },
      Keys: {
        _ctrContactId: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['contactId'] }],
        _phone: [{ StandardIdentifiers: allowProfileCreation ? ['PROFILE'] : ['LOOKUP_ONLY'], FieldNames: ['customerPhone'] }],
      },
    },
  };
}

const SALESFORCE: Template[] = [
  {
    TemplateId: 'Salesforce-Account',
    SourceName: 'Salesforce',
    SourceObject: 'Account',
    mapping: {
      AllowProfileCreation: true,
      SourceLastUpdatedTimestampFormat: "yyyy-MM-dd'T'HH:mm:ss.SSSXX",
      Fields: {
        Id: { Source: '_source.Id', Target: '_profile.Attributes.SalesforceAccountId' },
        Name: { Source: '_source.Name', Target: '_profile.BusinessName', ContentType: 'NAME' },
        Phone: { Source: '_source.Phone', Target: '_profile.BusinessPhoneNumber', ContentType: 'PHONE_NUMBER' },
      },
      Keys: { _salesforceAccountId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['Id'] }] },
    },
  },
  {
    TemplateId: 'Salesforce-Contact',
    SourceName: 'Salesforce',
    SourceObject: 'Contact',
    mapping: {
      AllowProfileCreation: true,
      SourceLastUpdatedTimestampFormat: "yyyy-MM-dd'T'HH:mm:ss.SSSXX",
      Fields: {
        Id: { Source: '_source.Id', Target: '_profile.Attributes.SalesforceContactId' },
        LastName: { Source: '_source.LastName', Target: '_profile.LastName', ContentType: 'NAME' },
        Email: { Source: '_source.Email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
      },
      Keys: {
        _salesforceContactId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['Id'] }],
        _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['Email'] }],
      },
    },
  },
];

export const TEMPLATES: ReadonlyMap<string, Template> = new Map([
  contactTraceRecord('CTR', true),
  contactTraceRecord('CTR-NoInferred', false),
  contactTraceRecord('CTR-AutoAssociateOnly', false),
  ...SALESFORCE,
].map(template => [template.TemplateId, template]));
