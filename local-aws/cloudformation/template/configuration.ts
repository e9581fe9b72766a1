import { DependencyGraph, findCircle } from './dependency-graph';
import { rejectDynamicReferences, resolveDynamicReferences } from './dynamic-references';
import { Scope, resolve, resolveCondition } from './intrinsics';
import { ParameterValues } from './parameters';
import { referencesIn } from './references';
import { Properties, ResourceDefinition, Template, templateError } from './template';
import { ServiceError } from '../../query-protocol';
import { Environment } from '../../service';

/** The current value of a reference to a resource. Throws if there is none. */
export interface Resources {
  ref(logicalResourceId: string): unknown;
  getAtt(logicalResourceId: string, attribute: string): unknown;
  /** Whether the attributes of a resource must not be shown. */
  isMasked(logicalResourceId: string): boolean;
}

export interface ConfigurationContext {
  readonly environment: Environment;
  readonly stackName: string;
  readonly stackId: string;
  readonly notificationArns: string[];
  readonly importValue: (exportName: string) => unknown;
  /** The value of a parameter of Systems Manager. */
  readonly storedValue: (name: string) => string | undefined;
  readonly stackOutput: (stackName: string, outputName: string, region: string) => unknown;
}

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** The configuration of a stack: a template with its parameters. Conditions are resolved. */
export class Configuration {
  /** The resources without a condition or with a true one. */
  public readonly resources: ReadonlyMap<string, ResourceDefinition>;
  public readonly dependencies: DependencyGraph;
  private readonly conditions = new Map<string, boolean>();

  constructor(
    public readonly template: Template,
    public readonly parameters: ParameterValues,
    public readonly tags: Tag[],
    private readonly context: ConfigurationContext,
  ) {
    this.checkRules();
    this.resources = new Map(Object.entries(template.resources).filter(([, { condition }]) => condition === undefined || this.condition(condition)));
    this.dependencies = new Map([...this.resources].map(([id, definition]) => [id, this.dependenciesOf(id, definition)]));
    const circle = findCircle(this.dependencies);
    if (circle) throw new ServiceError('ValidationError', `Circular dependency between resources: [${circle.join(', ')}]`);
  }

  public properties(logicalResourceId: string, resources: Resources): Properties {
    const properties = resolve(this.resources.get(logicalResourceId)!.properties, this.scope(resources));
    return resolveDynamicReferences(properties, this.context.storedValue) as Properties;
  }

  /** The outputs whose condition is true, with their values and export names. */
  public outputs(resources: Resources): Output[] {
    const scope = this.scope(resources);
    return Object.entries(this.template.outputs).filter(([, { Condition }]) => Condition === undefined || this.condition(Condition))
      .map(([name, { Value, Description, Export }]) => ({
        OutputKey: name,
        OutputValue: outputText(name, rejectDynamicReferences(resolve(Value, scope))),
        masked: referencesIn(Value, condition => this.condition(condition))
          .some(reference => reference.kind === 'attribute' && resources.isMasked(reference.name)),
        ...Description === undefined ? {} : { Description },
        ...Export === undefined ? {} : { ExportName: outputText(name, resolve(Export.Name, scope)) },
      }));
  }

  /** The exports of other stacks that this one uses. */
  public get imports(): string[] {
    const used = [...this.resources.values()].map(({ properties }) => properties);
    const outputs = Object.values(this.template.outputs).map(({ Value }) => Value);
    return referencesIn([used, outputs], name => this.condition(name)).filter(({ kind }) => kind === 'import')
      .map(({ argument }) => String(resolve(argument, this.scope(NO_RESOURCES))));
  }

  private dependenciesOf(logicalResourceId: string, { properties, dependsOn }: ResourceDefinition): Set<string> {
    const references = referencesIn(properties, name => this.condition(name)).filter(({ kind }) => kind === 'ref' || kind === 'attribute');
    const names = references.map(({ name }) => name).filter(name => Object.hasOwn(this.template.resources, name));
    const absent = names.filter(name => !this.resources.has(name));
    if (absent.length > 0) throw templateError(`Unresolved resource dependencies [${absent.join(', ')}] in the resource ${logicalResourceId}`);
    return new Set([...names, ...dependsOn.filter(name => this.resources.has(name))]);
  }

  private condition(name: string): boolean {
    let value = this.conditions.get(name);
    if (value === undefined) {
      if (!Object.hasOwn(this.template.conditions, name)) throw templateError(`Unresolved condition dependency ${name}`);
      value = resolveCondition(rejectDynamicReferences(this.template.conditions[name]), this.scope(NO_RESOURCES));
      this.conditions.set(name, value);
    }
    return value;
  }

  private checkRules(): void {
    for (const [name, rule] of Object.entries(this.template.rules)) {
      const { RuleCondition, Assertions } = rule as { RuleCondition?: unknown; Assertions: { Assert: unknown; AssertDescription?: string }[] };
      if (RuleCondition !== undefined && !resolveCondition(RuleCondition, this.scope(NO_RESOURCES))) continue;
      for (const { Assert, AssertDescription } of Assertions) {
        if (resolveCondition(Assert, this.scope(NO_RESOURCES))) continue;
        throw new ServiceError('ValidationError', `Template error: the rule ${name} failed: ${AssertDescription ?? JSON.stringify(Assert)}`);
      }
    }
  }

  private scope(resources: Resources): Scope {
    return {
      ref: name => this.parameters.get(name)?.resolved ?? this.pseudoParameter(name) ?? resources.ref(name),
      getAtt: (logicalResourceId, attribute) => resources.getAtt(logicalResourceId, attribute),
      condition: name => this.condition(name),
      importValue: this.context.importValue,
      stackOutput: this.context.stackOutput,
      mapping: (mapName, topLevelKey, secondLevelKey) => {
        const value = this.template.mappings[mapName]?.[topLevelKey]?.[secondLevelKey];
        if (value === undefined) throw templateError(`Unable to get mapping for ${mapName}::${topLevelKey}::${secondLevelKey}`);
        return value;
      },
    };
  }

  private pseudoParameter(name: string): unknown {
    return PSEUDO_PARAMETERS[name]?.(this.context);
  }
}

export interface Output {
  readonly OutputKey: string;
  readonly OutputValue: string;
  /** Whether the value contains an attribute of a NoEcho response. */
  readonly masked: boolean;
  readonly Description?: string;
  readonly ExportName?: string;
}

export function isPseudoParameter(name: string): boolean {
  return name === 'AWS::NoValue' || Object.hasOwn(PSEUDO_PARAMETERS, name);
}

const PSEUDO_PARAMETERS: Record<string, (context: ConfigurationContext) => unknown> = {
  'AWS::AccountId': ({ environment }) => environment.accountId,
  'AWS::Region': ({ environment }) => environment.region,
  'AWS::Partition': ({ environment }) => environment.partition,
  'AWS::URLSuffix': ({ environment }) => (environment.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com'),
  'AWS::StackId': ({ stackId }) => stackId,
  'AWS::StackName': ({ stackName }) => stackName,
  'AWS::NotificationARNs': ({ notificationArns }) => notificationArns,
};

const NO_RESOURCES: Resources = {
  ref: name => {
    throw templateError(`${name} is not known where only parameters are`);
  },
  getAtt: name => {
    throw templateError(`an attribute of ${name} is not known where only parameters are`);
  },
  isMasked: () => false,
};

function outputText(name: string, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw templateError(`Output ${name} is malformed: the Value field of every Outputs member must evaluate to a String.`);
}
