import { AppModel, contextOfKey, disabled, LanguageWriter, ObjectTypeStatement, snakeCase, UsedNames } from './app-model';
import { Code, Member } from './code';
import { Item, Layout, print, printComment, Style } from './layout';
import { lowestPeer, publishedPackage } from '../published-package';

/** The style of Black. */
const STYLE: Style = { step: 4, width: 88, comment: '#' };
const CALL = { close: ')', separator: ', ', trailingSeparator: true };

export const writePython: LanguageWriter = model => {
  const module = snakeCase(`${model.name}Stack`);
  return new Map([
    ['app.py', app(model, module)],
    [`${module}.py`, stack(model)],
    ['requirements.txt', requirements()],
    ['cdk.json', `${JSON.stringify({ app: 'python3 app.py' }, undefined, 2)}\n`],
  ]);
};

function requirements(): string {
  const { version } = publishedPackage();
  return [
    `aws-cdk-lib>=${lowestPeer('aws-cdk-lib')},<3`,
    // A checkout has no version.
    version === '0.0.0' ? 'cdk-customer-profiles' : `cdk-customer-profiles>=${version}`,
    `constructs>=${lowestPeer('constructs')},<11`,
    '',
  ].join('\n');
}

function app({ name, stackName, domainName, region }: AppModel, module: string): string {
  return `import os

from aws_cdk import App, Environment

from ${module} import ${name}Stack

app = App()
# Another domain or environment:
# --context domainName=NAME --context account=ACCOUNT --context region=REGION
domain_name = app.node.try_get_context("domainName") or ${quote(domainName)}
# Each domain has a stack of its own.
stack_name = ${quote(stackName)}
if domain_name != ${quote(domainName)}:
    stack_name += "-" + domain_name.replace("_", "-")
${name}Stack(
    app,
    stack_name,
    domain_name=domain_name,
    env=Environment(
        account=app.node.try_get_context("account")
        or os.environ.get("CDK_DEFAULT_ACCOUNT"),
        region=app.node.try_get_context("region") or ${quote(region)},
    ),
)
app.synth()
`;
}

function stack(model: AppModel): string {
  const { name, construct, encryptionKeys, objectTypes } = model;
  const used = new UsedNames();
  const statements = objectTypes.map(objectType => statement(objectType, model, used));
  const keys = encryptionKeys.map(key => {
    const arn = `self.node.try_get_context(${quote(contextOfKey(key))})`;
    const variable = snakeCase(key.variable);
    const lines = [`        ${variable}_arn = (`, `            ${arn}`, `            or ${quote(key.arn)}`, '        )'];
    return [
      ...lines,
      ...(construct === 'CfnObjectType' ? [] : [
        `        ${variable} = ${used.use('Key')}.from_key_arn(self, ${quote(key.constructId)}, ${variable}_arn)`,
      ]),
    ].join('\n');
  });
  const body = statements.join('\n\n');
  const core = [...new Set(['Stack', ...used.of('core')])].sort();
  const library = used.of('library');
  const usesFiles = /MAPPINGS \/ /.test(body.replace(/^ *#.*$/gm, ''));
  return [
    ...(usesFiles ? ['from pathlib import Path', ''] : []),
    `from aws_cdk import ${core.join(', ')}`,
    ...(used.of('customerprofiles').length > 0 ? [`from aws_cdk.aws_customerprofiles import ${used.of('customerprofiles').join(', ')}`] : []),
    ...(used.of('kms').length > 0 ? [`from aws_cdk.aws_kms import ${used.of('kms').join(', ')}`] : []),
    ...(library.length > 0 ? [`from cdk_customer_profiles import (\n${library.map(imported => `    ${imported},\n`).join('')})`] : []),
    'from constructs import Construct',
    ...(usesFiles ? ['', 'MAPPINGS = Path(__file__).parent / "mappings"'] : []),
    '',
    '',
    `class ${name}Stack(Stack):`,
    `    """The object types of a Customer Profiles domain, imported from ${model.domainName}."""`,
    '',
    '    def __init__(',
    '        self, scope: Construct, construct_id: str, *, domain_name: str, **kwargs',
    '    ) -> None:',
    '        super().__init__(scope, construct_id, **kwargs)',
    ...(keys.length > 0 ? ['', keys.join('\n')] : []),
    '',
    body,
    '',
  ].join('\n');
}

function statement({ constructId, mapping, props, comments, isDisabled }: ObjectTypeStatement, { construct }: AppModel, used: UsedNames): string {
  const names = isDisabled ? new UsedNames() : used;
  const members = props.kind === 'struct' ? props.members : [];
  const text = print({
    ...CALL,
    open: `${names.use(construct)}(`,
    close: mapping === undefined ? ')' : `).apply_removal_policy(${names.use('RemovalPolicy')}.RETAIN)`,
    alwaysBroken: true,
    items: [item('self'), item(quote(constructId)), ...members.map(member => keyword(member, names))],
  }, STYLE, 8);
  const assignment = mapping === undefined ? [] : [`        mapping = ${print(layoutOf(mapping, names), STYLE, 8, 8 + 'mapping = '.length)}`];
  const code = [...assignment, `        ${text}`].join('\n');
  return [...comments.flatMap(comment => printComment(comment, STYLE, 8)), isDisabled ? disabled(code, STYLE) : code].join('\n');
}

function layoutOf(code: Code, used: UsedNames): Layout {
  switch (code.kind) {
    case 'literal': return typeof code.value === 'boolean' ? code.value ? 'True' : 'False' : typeof code.value === 'string' ? quote(code.value) : String(code.value);
    case 'variable': return snakeCase(code.name) + (code.isText && code.name.startsWith('encryptionKey') ? '_arn' : '');
    case 'property': return `${code.variable}.${snakeCase(code.name)}`;
    case 'constant': return `${used.use(code.owner)}.${code.name}`;
    case 'mappingFile': return `str(MAPPINGS / ${quote(code.fileName)})`;
    case 'list': return { open: '[', close: ']', separator: ', ', trailingSeparator: true, items: code.elements.map(element => item(layoutOf(element, used))) };
    case 'map': return {
      open: '{',
      close: '}',
      separator: ', ',
      trailingSeparator: true,
      alwaysBroken: true,
      items: code.entries.map(([name, value]) => ({ before: `${quote(name)}: `, value: layoutOf(value, used), after: '' })),
    };
    case 'struct': return { ...CALL, open: `${used.use(code.type)}(`, items: code.members.map(member => keyword(member, used)) };
    case 'call': {
      const open = `${used.use(code.owner)}.${snakeCase(code.method)}(`;
      const [props] = code.parameters;
      // A struct is written as keyword arguments.
      if (props?.kind === 'struct') {
        return { ...CALL, open, alwaysBroken: true, items: props.members.map(member => keyword(member, used)) };
      }
      return { ...CALL, open, items: code.parameters.map(parameter => item(layoutOf(parameter, used))) };
    }
  }
}

function keyword([name, value]: Member, used: UsedNames): Item {
  return { before: `${snakeCase(name)}=`, value: layoutOf(value, used), after: '' };
}

function item(value: Layout): Item {
  return { before: '', value, after: '' };
}

/** Python has the escapes of JSON. */
function quote(text: string): string {
  return JSON.stringify(text);
}
