import { evaluate, References, resolve } from './intrinsics';
import { RESOURCE_TYPE } from '../../src/model/custom-resource';
import { formatPhysicalId } from '../../src/model/physical-id';

export const NESTED_STACK = 'AWS::CloudFormation::Stack';

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly Condition?: string;
  readonly DeletionPolicy?: string;
}

export interface TemplateBody {
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
}

/** The place of a stack, deployed or not. Unknown members are omitted. */
export interface StackPlace {
  readonly stackName: string;
  /** Differs from the stack name if the stack is nested. */
  readonly rootStackName: string;
  readonly stackId?: string;
  readonly region: string;
  readonly accountId?: string;
  /** The path of the stage in the app. */
  readonly stage?: string;
}

/** A template with the values of the references in it. */
export class Template implements References {
  constructor(
    public readonly place: StackPlace,
    private readonly body: TemplateBody,
    private readonly parameters: ReadonlyMap<string, unknown> = new Map(),
    /** The physical ids of the resources of a deployed stack, by their logical ids. */
    private readonly physicalIds: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** The resources of a type, with their logical ids, without those whose condition is false. */
  public resources(type: string): [string, TemplateResource][] {
    return Object.entries(this.body.Resources ?? {})
      .filter(([, resource]) => resource.Type === type && (resource.Condition === undefined || this.condition(resource.Condition) !== false));
  }

  public propertiesOf(resource: TemplateResource): Record<string, unknown> {
    return resolve(resource.Properties ?? {}, this) as Record<string, unknown>;
  }

  public physicalId(logicalId: string): string | undefined {
    return this.physicalIds.get(logicalId);
  }

  public ref(name: string): unknown {
    if (name.startsWith('AWS::')) {
      return this.pseudoParameter(name);
    }
    if (this.parameters.has(name)) {
      return this.parameters.get(name);
    }
    return this.body.Parameters?.[name]?.Default ?? this.physicalIds.get(name) ?? this.refOfResource(name);
  }

  public attribute(logicalId: string, name: string): unknown {
    const keyId = this.physicalIds.get(logicalId);
    const { region, accountId } = this.place;
    const isKeyArn = this.body.Resources?.[logicalId]?.Type === 'AWS::KMS::Key' && name === 'Arn';
    return isKeyArn && keyId !== undefined && accountId !== undefined ? `arn:${partitionOf(region)}:kms:${region}:${accountId}:key/${keyId}` : undefined;
  }

  public condition(name: string): boolean | undefined {
    return evaluate(this.body.Conditions?.[name], this);
  }

  /** The Ref of resources whose physical id consists of their names. */
  private refOfResource(logicalId: string): unknown {
    const resource = this.body.Resources?.[logicalId];
    const properties = resource && resolve({ ...resource.Properties, ServiceToken: '' }, this) as Record<string, unknown>;
    if (resource?.Type === 'AWS::CustomerProfiles::Domain') {
      return properties!.DomainName;
    }
    const { DomainName: domainName, ObjectTypeName: objectTypeName } = properties ?? {};
    return resource?.Type === RESOURCE_TYPE && typeof domainName === 'string' && typeof objectTypeName === 'string'
      ? formatPhysicalId({ domainName, objectTypeName })
      : undefined;
  }

  private pseudoParameter(name: string): unknown {
    const { stackName, stackId, region, accountId } = this.place;
    switch (name) {
      case 'AWS::StackName': return stackName;
      case 'AWS::StackId': return stackId;
      case 'AWS::Region': return region;
      case 'AWS::AccountId': return accountId;
      case 'AWS::Partition': return partitionOf(region);
      case 'AWS::URLSuffix': return urlSuffixOf(region);
      default: return undefined;
    }
  }
}

export function partitionOf(region: string): string {
  return region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function urlSuffixOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}
