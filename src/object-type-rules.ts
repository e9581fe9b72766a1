import { aws_customerprofiles as customerprofiles, Mixin } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { appRules, applyRules, findingsOfMapping, objectTypeRules, tagRules } from './model/rules';
import { CfnObjectTypeReader } from './private/cfn-object-type-reader';
import { addWarnings, errorsOf } from './private/findings';
import { ObjectTypeRegistry } from './private/object-type-registry';
import { isKnown } from './private/unresolved';

/** All copies of this library in one tree share this symbol, so that an L1 is checked once. */
const HAS_RULES = Symbol.for('cdk-customer-profiles.ObjectTypeRules');

/**
 * A mixin that checks `CfnObjectType` by the rules of this library, without the custom resource. It reports the same rule ids
 * and messages as `ProfileObjectType`. Rules across object types check both classes together.
 *
 * The rules check the L1 at synthesis, after aspects, with all overrides. Errors fail the synthesis. Warnings are attached to
 * the L1, where you can acknowledge them. Unresolved tokens pass every rule.
 *
 * `Mixins.of(scope)` applies a mixin only to the constructs that exist at that moment, so apply it last.
 *
 * @example
 * const orders = new customerprofiles.CfnObjectType(this, 'Orders', {
 *   domainName: 'retail',
 *   objectTypeName: 'ShopOrder',
 *   description: 'Orders of the web shop',
 *   fields: mapping.cfnFields,
 *   keys: mapping.cfnKeys,
 * });
 * orders.with(new ObjectTypeRules());
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/mixins.html
 */
export class ObjectTypeRules extends Mixin {
  constructor() {
    super();
  }

  /**
   * Checks whether a construct is a `CfnObjectType`.
   *
   * @param construct Any construct.
   */
  public supports(construct: IConstruct): boolean {
    return customerprofiles.CfnObjectType.isCfnObjectType(construct);
  }

  /**
   * Adds the checks to a construct.
   *
   * @param construct A `CfnObjectType`. Any other construct is not changed.
   */
  public applyTo(construct: IConstruct): void {
    if (!customerprofiles.CfnObjectType.isCfnObjectType(construct) || HAS_RULES in construct) return;
    Object.defineProperty(construct, HAS_RULES, { value: true });
    const reader = new CfnObjectTypeReader(construct);
    const registry = ObjectTypeRegistry.of(construct);
    registry.add(reader);
    construct.node.addValidation({
      validate: () => {
        const { settings, mapping, isComplete, tags } = reader.read();
        const findings = [
          ...applyRules(objectTypeRules, settings, isKnown),
          ...findingsOfMapping(mapping, isKnown, isComplete),
          ...applyRules(tagRules, tags, isKnown),
          ...applyRules(appRules, registry.inApp(reader), isKnown),
        ];
        addWarnings(construct, findings);
        return errorsOf(findings);
      },
    });
  }
}
