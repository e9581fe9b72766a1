import type { aws_customerprofiles as customerprofiles } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ObjectTypeError } from './model/object-type-error';
import { quoted } from './model/rules';
import { nearestName } from './model/rules/nearest-name';
import { OBJECT_TYPE_ACTIONS, OBJECT_TYPE_TAG_ACTIONS } from './private/grantable-actions';
import { keysOf } from './private/keys';
import { arnsOf } from './private/object-type-arn';

/**
 * Grants permissions on one object type. The service requires permissions on two ARNs, those of the object type and its domain.
 *
 * The service uses a customer managed key on behalf of its caller. The grants therefore include `kms:Decrypt` and
 * `kms:GenerateDataKey` on the known keys of the object type and its domain, through Customer Profiles only. Key policies are
 * not changed.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonconnectcustomerprofiles.html
 */
export class ProfileObjectTypeGrants {
  /**
   * Returns the grants of an object type.
   *
   * The known keys of a `CfnObjectType` are its `encryptionKey` and, if its `domainName` refers to a `CfnDomain`, the
   * `defaultEncryptionKey` of that domain.
   *
   * @param objectType A `ProfileObjectType`, an imported one, or a `CfnObjectType`.
   */
  public static fromObjectType(objectType: customerprofiles.IObjectTypeRef): ProfileObjectTypeGrants {
    return new ProfileObjectTypeGrants(objectType);
  }

  private readonly objectType: customerprofiles.IObjectTypeRef;

  private constructor(objectType: customerprofiles.IObjectTypeRef) {
    this.objectType = objectType;
  }

  /**
   * Grants the permission to ingest objects of this type: `profile:PutProfileObject`.
   *
   * @param grantee The principal.
   */
  public putObjects(grantee: iam.IGrantable): iam.Grant {
    return this.actions(grantee, 'profile:PutProfileObject');
  }

  /**
   * Grants the permission to read the objects of this type: `profile:ListProfileObjects`.
   *
   * @param grantee The principal.
   */
  public readObjects(grantee: iam.IGrantable): iam.Grant {
    return this.actions(grantee, 'profile:ListProfileObjects');
  }

  /**
   * Grants the permission to delete objects of this type: `profile:DeleteProfileObject`.
   *
   * @param grantee The principal.
   */
  public deleteObjects(grantee: iam.IGrantable): iam.Grant {
    return this.actions(grantee, 'profile:DeleteProfileObject');
  }

  /**
   * Grants permissions on other actions of this object type.
   *
   * @param grantee The principal.
   * @param actions The actions with their prefix, such as `profile:GetProfileObjectType`. A wildcard, or an action that IAM does
   * not authorize on object types, is an error. Tag actions are granted on the ARN of the object type only.
   */
  public actions(grantee: iam.IGrantable, ...actions: string[]): iam.Grant {
    this.checkActions(actions);
    const arns = arnsOf(this.objectType);
    const objectTypeActions = actions.filter(action => OBJECT_TYPE_ACTIONS.includes(action));
    const tagActions = actions.filter(action => OBJECT_TYPE_TAG_ACTIONS.includes(action));
    const statements: Omit<iam.GrantOnPrincipalOptions, 'grantee'>[] = [
      { actions: objectTypeActions, resourceArns: [arns.domain, arns.objectType] },
      { actions: tagActions, resourceArns: [arns.objectType] },
      { actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resourceArns: objectTypeActions.length === 0 ? [] : keysOf(this.objectType), conditions: this.throughService() },
    ];
    return statements.filter(statement => statement.actions.length > 0 && statement.resourceArns.length > 0)
      .map(statement => iam.Grant.addToPrincipal({ grantee, ...statement }))
      .reduce((first, second) => first.combine(second));
  }

  private throughService(): { [operator: string]: { [key: string]: string } } {
    const region = this.objectType.env.region;
    return { StringEquals: { 'kms:ViaService': `profile.${region}.amazonaws.com` } };
  }

  private checkActions(actions: string[]): void {
    const known = [...OBJECT_TYPE_ACTIONS, ...OBJECT_TYPE_TAG_ACTIONS];
    const [wrong] = actions.filter(action => !known.includes(action));
    if (wrong === undefined && actions.length > 0) return;
    const nearest = wrong === undefined ? undefined : nearestName(wrong, known);
    throw new ObjectTypeError(`${this.objectType.node.path}: ${wrong === undefined ? 'No action is given.' : `The action ${quoted([wrong])} cannot be granted on an object type.`} The actions on object types are ${quoted(known)}. ${nearest === undefined ? 'Name one of them, or write your own policy statement.' : `Did you mean "${nearest}"?`}`);
  }
}
