import { aws_customerprofiles as customerprofiles, Mixin } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { appRules, applyRules, findingsOfMapping, objectTypeRules, tagRules } from './model/rules';
import { CfnObjectTypeReader } from './private/cfn-object-type-reader';
import { addWarnings, errorsOf } from './private/findings';
import { ObjectTypeRegistry } from './private/object-type-registry';
import { isKnown } from './private/unresolved';

/** All copies of this library in one tree share it: an L1 is checked once. */
const HAS_RULES = Symbol.for('cdk-customer-profiles.ObjectTypeRules');

/**
 * Checks `CfnObjectType`, the L1, by the rules of this library, without its custom resource. The ids and sentences are the
 * same as those of `ProfileObjectType`, and the rules across object types see both.
 *
 * The rules check the L1 at synthesis, after aspects, as it will be in the template. Errors fail the synthesis. Warnings belong
 * to the L1 and can be acknowledged there. A value that is not known at synthesis passes every rule.
 *
 * A mixin is applied at once: `Mixins.of(scope)` only reaches the constructs that exist at that moment, so apply it last.
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
   * Determines whether the rules can check a construct: whether it is a `CfnObjectType`.
   *
   * @param construct any construct
   */
  public supports(construct: IConstruct): boolean {
    return customerprofiles.CfnObjectType.isCfnObjectType(construct);
  }

  /**
   * Lets the rules check a construct at synthesis.
   *
   * @param construct a `CfnObjectType`; nothing happens to any other construct
   */
  public applyTo(construct: IConstruct): void {
    if (!customerprofiles.CfnObjectType.isCfnObjectType(construct) || HAS_RULES in construct) return;
    Object.defineProperty(construct, HAS_RULES, { value: true });
    const reader = new CfnObjectTypeReader(construct);
    const registry = ObjectTypeRegistry.of(construct);
    registry.add(reader);
    construct.node.addValidation({
      validate: () => {
        const { settings, mapping, isWhole, tags } = reader.read();
        const findings = [
          ...applyRules(objectTypeRules, settings, isKnown),
          ...findingsOfMapping(mapping, isKnown, isWhole),
          ...applyRules(tagRules, tags, isKnown),
          ...applyRules(appRules, registry.inApp(reader), isKnown),
        ];
        addWarnings(construct, findings);
        return errorsOf(findings);
      },
    });
  }
}
