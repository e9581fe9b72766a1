/**
 * A template of the service, which sets the fields, keys, profile creation and timestamp format of an object type.
 *
 * The constants are documented templates. `aws customer-profiles list-profile-object-type-templates` lists all templates.
 *
 * @see https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListProfileObjectTypeTemplates.html
 */
export class ObjectTypeTemplate {
  /** Contact records of Amazon Connect, with inferred profiles. */
  public static readonly CTR = new ObjectTypeTemplate('CTR');

  /** Contact records of Amazon Connect, without inferred profiles. */
  public static readonly CTR_NO_INFERRED = new ObjectTypeTemplate('CTR-NoInferred');

  /** Contact records of Amazon Connect, associated with existing profiles only. */
  public static readonly CTR_AUTO_ASSOCIATE_ONLY = new ObjectTypeTemplate('CTR-AutoAssociateOnly');

  /** Accounts of Salesforce. */
  public static readonly SALESFORCE_ACCOUNT = new ObjectTypeTemplate('Salesforce-Account');

  /** Contacts of Salesforce. */
  public static readonly SALESFORCE_CONTACT = new ObjectTypeTemplate('Salesforce-Contact');

  /**
   * Returns any other template.
   *
   * @param templateId The id of the template, 1 to 64 of `[a-zA-Z0-9_-]`. Any other id is an error of rule `templateId`.
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
