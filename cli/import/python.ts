import { AppModel, disabled, LanguageWriter, ObjectTypeStatement, snakeCase, UsedNames } from './app-model';
import { Code, Member } from './code';
import { Item, Layout, print, printComment, Style } from './layout';
import { DOMAIN_NAME } from './object-type-code';
import { lowestPeer, publishedPackage } from '../published-package';

/** The width is that of Black. */
const STYLE: Style = { step: 4, width: 88, comment: '#' };
const CALL = { close: ')', separator: ', ', trailingSeparator: true };

export const writePython: LanguageWriter = model => {
  const module = snakeCase(`${model.stackName}Stack`);
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
    // A checkout has no version of its own yet.
    version === '0.0.0' ? 'cdk-customer-profiles' : `cdk-customer-profiles>=${version}`,
    `constructs>=${lowestPeer('constructs')},<11`,
    '',
  ].join('\n');
}

function app({ stackName, region }: AppModel, module: string): string {
  return `import os

from aws_cdk import App, Environment

from ${module} import ${stackName}Stack

app = App()
${stackName}Stack(
    app,
    ${quote(stackName)},
    env=Environment(
        account=os.environ.get("CDK_DEFAULT_ACCOUNT"), region=${quote(region)}
    ),
)
app.synth()
`;
}

function stack(model: AppModel): string {
  const used = new UsedNames();
  const statements = model.objectTypes.map(objectType => statement(objectType, used));
  const keys = model.encryptionKeys.map(({ variable, constructId, arn }) =>
    `        ${snakeCase(variable)} = ${used.use('Key')}.from_key_arn(self, ${quote(constructId)}, ${quote(arn)})\n`);
  const body = statements.join('\n\n');
  const core = [...new Set(['Stack', ...used.of('core')])].sort();
  const library = used.of('library');
  const usesFiles = /MAPPINGS \/ /.test(body.replace(/^ *#.*$/gm, ''));
  return [
    ...(usesFiles ? ['from pathlib import Path', ''] : []),
    `from aws_cdk import ${core.join(', ')}`,
    ...(used.of('kms').length > 0 ? [`from aws_cdk.aws_kms import ${used.of('kms').join(', ')}`] : []),
    ...(library.length > 0 ? [`from cdk_customer_profiles import (\n${library.map(name => `    ${name},\n`).join('')})`] : []),
    'from constructs import Construct',
    '',
    `${DOMAIN_NAME} = ${quote(model.domainName)}`,
    ...(usesFiles ? ['MAPPINGS = Path(__file__).parent / "mappings"'] : []),
    '',
    '',
    `class ${model.stackName}Stack(Stack):`,
    `    """The object types of domain ${model.domainName}, as the service held them."""`,
    '',
    '    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:',
    '        super().__init__(scope, construct_id, **kwargs)',
    ...(keys.length > 0 ? ['', keys.join('').trimEnd()] : []),
    ...(body === '' ? [] : ['', body]),
    '',
  ].join('\n');
}

function statement({ constructId, props, comments, isDisabled }: ObjectTypeStatement, used: UsedNames): string {
  const names = isDisabled ? new UsedNames() : used;
  const members = props.kind === 'struct' ? props.members : [];
  const text = print({
    ...CALL,
    open: `${names.use('ProfileObjectType')}(`,
    alwaysBroken: true,
    items: [item('self'), item(quote(constructId)), ...members.map(member => keyword(member, names))],
  }, STYLE, 8);
  const code = `        ${text}`;
  return [...comments.flatMap(comment => printComment(comment, STYLE, 8)), isDisabled ? disabled(code, STYLE) : code].join('\n');
}

function layoutOf(code: Code, used: UsedNames): Layout {
  switch (code.kind) {
    case 'literal': return typeof code.value === 'boolean' ? code.value ? 'True' : 'False' : typeof code.value === 'string' ? quote(code.value) : String(code.value);
    case 'name': return code.name === code.name.toUpperCase() ? code.name : snakeCase(code.name);
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
      // A struct that comes last is written as keyword arguments.
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

/** JSON's escapes are Python's, too. */
function quote(text: string): string {
  return JSON.stringify(text);
}
