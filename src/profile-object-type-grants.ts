import type { aws_customerprofiles as customerprofiles } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ObjectTypeError } from './model/object-type-error';
import { quoted } from './model/rules';
import { nearestName } from './model/rules/nearest-name';
import { OBJECT_TYPE_ACTIONS, OBJECT_TYPE_TAG_ACTIONS } from './private/object-type-actions';
import { arnsOf } from './private/object-type-arn';

/**
 * Gives permissions on one object type, on exactly its ARN and that of its domain; the service asks for both.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonconnectcustomerprofiles.html
 */
export class ProfileObjectTypeGrants {
  /**
   * The grants of an object type, be it of this library or an L1.
   *
   * @param objectType a `ProfileObjectType`, an imported one, or a `CfnObjectType` of aws-cdk-lib
   */
  public static fromObjectType(objectType: customerprofiles.IObjectTypeRef): ProfileObjectTypeGrants {
    return new ProfileObjectTypeGrants(objectType);
  }

  private readonly objectType: customerprofiles.IObjectTypeRef;

  private constructor(objectType: customerprofiles.IObjectTypeRef) {
    this.objectType = objectType;
  }

  /**
   * Lets the grantee ingest objects of this type: `profile:PutProfileObject`.
   *
   * @param grantee who gets the permission
   */
  public putObjects(grantee: iam.IGrantable): iam.Grant {
    return this.actions(grantee, 'profile:PutProfileObject');
  }

  /**
   * Lets the grantee read the objects of this type: `profile:ListProfileObjects`.
   *
   * @param grantee who gets the permission
   */
  public readObjects(grantee: iam.IGrantable): iam.Grant {
    return this.actions(grantee, 'profile:ListProfileObjects');
  }

  /**
   * Lets the grantee delete objects of this type: `profile:DeleteProfileObject`.
   *
   * @param grantee who gets the permission
   */
  public deleteObjects(grantee: iam.IGrantable): iam.Grant {
    return this.actions(grantee, 'profile:DeleteProfileObject');
  }

  /**
   * Lets the grantee do anything else with this object type.
   *
   * @param grantee who gets the permission
   * @param actions with their prefix, such as `profile:GetProfileObjectType`; one that isn't about object types, and a
   * wildcard, is an error. Actions about tags are given on the object type's ARN only
   */
  public actions(grantee: iam.IGrantable, ...actions: string[]): iam.Grant {
    const known = [...OBJECT_TYPE_ACTIONS, ...OBJECT_TYPE_TAG_ACTIONS];
    const wrong = actions.filter(action => !known.includes(action));
    if (wrong.length > 0 || actions.length === 0) {
      const nearest = wrong.length > 0 ? nearestName(wrong[0], known) : undefined;
      throw new ObjectTypeError(`${this.objectType.node.path}: ${wrong.length > 0 ? `${quoted(wrong)} can't be granted on an object type` : 'no action is given'}; the actions about object types are ${quoted(known)}: ${nearest === undefined ? 'name one of them, or write a policy statement of your own.' : `did you mean "${nearest}"?`}`);
    }
    const arns = arnsOf(this.objectType);
    const grants = [
      { actions: actions.filter(action => OBJECT_TYPE_ACTIONS.includes(action)), resourceArns: [arns.domain, arns.objectType] },
      { actions: actions.filter(action => OBJECT_TYPE_TAG_ACTIONS.includes(action)), resourceArns: [arns.objectType] },
    ].filter(statement => statement.actions.length > 0).map(statement => iam.Grant.addToPrincipal({ grantee, ...statement }));
    return grants.reduce((first, second) => first.combine(second));
  }
}
