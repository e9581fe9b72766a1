import { AppModel, disabled, LanguageWriter, ObjectTypeStatement, UsedNames } from './app-model';
import { Code, Member } from './code';
import { Group, Item, Layout, print, printComment, Style } from './layout';
import { DOMAIN_NAME } from './object-type-code';

const STYLE: Style = { step: 2, width: 140, comment: '//' };
const OBJECT = { open: '{', close: '}', separator: ', ', trailingSeparator: true, padding: ' ' };
const LIST = { open: '[', close: ']', separator: ', ', trailingSeparator: true };

export const writeTypeScript: LanguageWriter = model => {
  const file = `${model.stackName.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}-stack`;
  return new Map([
    ['app.ts', app(model, file)],
    [`${file}.ts`, stack(model)],
    ['cdk.json', `${JSON.stringify({ app: 'npx tsx app.ts' }, undefined, 2)}\n`],
  ]);
};

function app({ stackName, region }: AppModel, file: string): string {
  return `import { App } from 'aws-cdk-lib';
import { ${stackName}Stack } from './${file}';

const app = new App();
new ${stackName}Stack(app, ${quote(stackName)}, { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: ${quote(region)} } });
`;
}

function stack(model: AppModel): string {
  const used = new UsedNames();
  const statements = model.objectTypes.map(objectType => statement(objectType, used));
  const keys = model.encryptionKeys.map(({ variable, constructId, arn }) =>
    `    const ${variable} = ${used.use('Key')}.fromKeyArn(this, ${quote(constructId)}, ${quote(arn)});\n`);
  const body = statements.join('\n\n');
  const core = [...new Set(['Stack', 'StackProps', ...used.of('core')])].sort();
  const library = used.of('library');
  return [
    ...(body.includes('join(__dirname') ? ['import { join } from \'node:path\';'] : []),
    `import { ${core.join(', ')} } from 'aws-cdk-lib';`,
    ...(used.of('kms').length > 0 ? [`import { ${used.of('kms').join(', ')} } from 'aws-cdk-lib/aws-kms';`] : []),
    ...(library.length > 0 ? [print({ ...OBJECT, open: 'import {', close: '} from \'cdk-customer-profiles\';', items: library.map(item) }, STYLE, 0)] : []),
    'import { Construct } from \'constructs\';',
    '',
    `const ${DOMAIN_NAME} = ${quote(model.domainName)};`,
    '',
    `/** The object types of domain ${model.domainName}, as the service held them. */`,
    `export class ${model.stackName}Stack extends Stack {`,
    '  constructor(scope: Construct, id: string, props?: StackProps) {',
    '    super(scope, id, props);',
    '',
    ...(keys.length > 0 ? [keys.join('')] : []),
    ...(body === '' ? [] : [body]),
    '  }',
    '}',
    '',
  ].join('\n');
}

function statement({ constructId, props, comments, isDisabled }: ObjectTypeStatement, used: UsedNames): string {
  // What stands in a comment needs no import.
  const names = isDisabled ? new UsedNames() : used;
  const text = print(merged(`new ${names.use('ProfileObjectType')}(this, ${quote(constructId)}, `, layoutOf(props, names), ');'), STYLE, 4);
  const code = `    ${text}`;
  return [...comments.flatMap(comment => printComment(comment, STYLE, 4)), isDisabled ? disabled(code, STYLE) : code].join('\n');
}

function layoutOf(code: Code, used: UsedNames): Layout {
  switch (code.kind) {
    case 'literal': return typeof code.value === 'string' ? quote(code.value) : String(code.value);
    case 'name': return code.name;
    case 'constant': return `${used.use(code.owner)}.${code.name}`;
    case 'mappingFile': return `join(__dirname, 'mappings', ${quote(code.fileName)})`;
    case 'list': return { ...LIST, items: code.elements.map(element => item(layoutOf(element, used))) };
    case 'map': return { ...OBJECT, alwaysBroken: true, items: code.entries.map(entry => property(entry, used, quote)) };
    case 'struct': return {
      ...OBJECT, alwaysBroken: code.type.endsWith('Props'), items: code.members.map(member => property(member, used, name => name)),
    };
    case 'call': {
      const open = `${used.use(code.owner)}.${code.method}(`;
      const parameters = code.parameters.map(parameter => layoutOf(parameter, used));
      return parameters.length === 1 ? merged(open, parameters[0], ')') : { open, close: ')', separator: ', ', items: parameters.map(item) };
    }
  }
}

function property([name, value]: Member, used: UsedNames, nameText: (name: string) => string): Item {
  return { before: `${nameText(name)}: `, value: layoutOf(value, used), after: '' };
}

function item(value: Layout): Item {
  return { before: '', value, after: '' };
}

/** `custom({` instead of a bracket on a line of its own. */
function merged(open: string, inner: Layout, close: string): Layout {
  if (typeof inner === 'string') {
    return `${open}${inner}${close}`;
  }
  return { ...inner, open: `${open}${inner.open}`, close: `${inner.close}${close}` } satisfies Group;
}

function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, '\\\'').replace(/[\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16)}`)}'`;
}
