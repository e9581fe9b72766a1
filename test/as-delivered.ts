/** Converts the properties of a template as CloudFormation delivers them (docs/cloudformation-semantics.md, rule 2). */
export function asDelivered(value: any): any {
  if (Array.isArray(value)) {
    return value.map(asDelivered);
  }
  if (typeof value === 'object' && value !== null) {
    if ('Fn::Join' in value) {
      const [separator, parts] = value['Fn::Join'];
      return parts.map(asDelivered).join(separator);
    }
    if ('Ref' in value) {
      return value.Ref === 'AWS::StackName' ? 'DeployedName' : value.Ref;
    }
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asDelivered(member)]));
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
