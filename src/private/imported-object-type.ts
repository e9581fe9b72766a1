import { aws_customerprofiles as customerprofiles, Fn, Resource, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { objectTypeArn } from './object-type-arn';
import { ObjectTypeError } from '../model/object-type-error';
import type { IProfileObjectType } from '../profile-object-type';
import { ProfileObjectTypeGrants } from '../profile-object-type-grants';

export interface ObjectTypeNames {
  readonly domainName: string;
  readonly objectTypeName: string;
}

/** An object type that another app, or nobody's app, made. */
export class ImportedObjectType extends Resource implements IProfileObjectType {
  public readonly domainName: string;
  public readonly objectTypeName: string;
  public readonly objectTypeArn: string;
  public readonly grants: ProfileObjectTypeGrants;

  constructor(scope: Construct, id: string, names: ObjectTypeNames & { readonly objectTypeArn?: string }) {
    super(scope, id, names.objectTypeArn === undefined ? {} : { environmentFromArn: names.objectTypeArn });
    this.domainName = names.domainName;
    this.objectTypeName = names.objectTypeName;
    this.objectTypeArn = names.objectTypeArn ?? objectTypeArn(this.stack, names.domainName, names.objectTypeName);
    this.grants = ProfileObjectTypeGrants.fromObjectType(this);
  }

  public get objectTypeRef(): customerprofiles.ObjectTypeReference {
    return { domainName: this.domainName, objectTypeName: this.objectTypeName };
  }
}

/** `…:domains/<domain>/object-types/<type>`, split at deployment where the ARN is a token. */
export function namesOfArn(scope: Construct, id: string, arn: string): ObjectTypeNames {
  if (Token.isUnresolved(arn)) {
    const parts = Fn.split('/', arn);
    return { domainName: Fn.select(1, parts), objectTypeName: Fn.select(3, parts) };
  }
  const match = /^arn:[^:]+:profile:[^:]+:[^:]+:domains\/([^/]+)\/object-types\/([^/]+)$/.exec(arn);
  if (match === null) {
    const path = [scope.node.path, id].filter(part => part !== '').join('/');
    throw new ObjectTypeError(`${path}: "${arn}" isn't the ARN of an object type; arn:<partition>:profile:<region>:<account>:domains/<domain>/object-types/<type> is expected: give that, or use fromObjectTypeAttributes.`);
  }
  return { domainName: match[1], objectTypeName: match[2] };
}
