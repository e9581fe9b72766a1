/**
 * A template of the service: it sets fields, keys, profile creation and the timestamp's format of an object type.
 *
 * The ids here are attested; `aws customer-profiles list-profile-object-type-templates` shows the service's own list.
 *
 * @see https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListProfileObjectTypeTemplates.html
 */
export class ObjectTypeTemplate {
  /** Contact records of Amazon Connect, which infer profiles. */
  public static readonly CTR = new ObjectTypeTemplate('CTR');

  /** Contact records of Amazon Connect, without inferred profiles. */
  public static readonly CTR_NO_INFERRED = new ObjectTypeTemplate('CTR-NoInferred');

  /** Contact records of Amazon Connect that are only associated with profiles that exist. */
  public static readonly CTR_AUTO_ASSOCIATE_ONLY = new ObjectTypeTemplate('CTR-AutoAssociateOnly');

  /** Accounts of Salesforce. */
  public static readonly SALESFORCE_ACCOUNT = new ObjectTypeTemplate('Salesforce-Account');

  /** Contacts of Salesforce. */
  public static readonly SALESFORCE_CONTACT = new ObjectTypeTemplate('Salesforce-Contact');

  /**
   * Any other template.
   *
   * @param templateId 1 to 64 of `[a-zA-Z0-9_-]`; a mapping of anything else is refused by rule `templateId`
   */
  public static of(templateId: string): ObjectTypeTemplate {
    return new ObjectTypeTemplate(templateId);
  }

  /** The service's id of the template. */
  public readonly templateId: string;

  private constructor(templateId: string) {
    this.templateId = templateId;
  }

  /** The service's id of the template. */
  public toString(): string {
    return this.templateId;
  }
}
