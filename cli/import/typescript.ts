import { AppModel, contextOfKey, disabled, kebabCase, LanguageWriter, ObjectTypeStatement, UsedNames } from './app-model';
import { Code, Member } from './code';
import { Group, Item, Layout, print, printComment, Style } from './layout';

const STYLE: Style = { step: 2, width: 140, comment: '//' };
const OBJECT = { open: '{', close: '}', separator: ', ', trailingSeparator: true, padding: ' ' };
const LIST = { open: '[', close: ']', separator: ', ', trailingSeparator: true };

export const writeTypeScript: LanguageWriter = model => {
  const file = `${kebabCase(model.name)}-stack`;
  return new Map([
    ['app.ts', app(model, file)],
    [`${file}.ts`, stack(model)],
    ['cdk.json', `${JSON.stringify({ app: 'npx tsx app.ts' }, undefined, 2)}\n`],
  ]);
};

function app({ name, stackName, domainName, region }: AppModel, file: string): string {
  return `import { App } from 'aws-cdk-lib';
import { ${name}Stack } from './${file}';

const app = new App();
// Another domain or environment: --context domainName=NAME --context account=ACCOUNT --context region=REGION
const domainName: string = app.node.tryGetContext('domainName') ?? ${quote(domainName)};
// Each domain has a stack of its own.
const stackName = domainName === ${quote(domainName)} ? ${quote(stackName)} : \`${stackName}-\${domainName.replaceAll('_', '-')}\`;
new ${name}Stack(app, stackName, {
  domainName,
  env: {
    account: app.node.tryGetContext('account') ?? process.env.CDK_DEFAULT_ACCOUNT,
    region: app.node.tryGetContext('region') ?? ${quote(region)},
  },
});
`;
}

function stack(model: AppModel): string {
  const { name, construct, encryptionKeys, objectTypes } = model;
  const used = new UsedNames();
  const isCfn = construct === 'CfnObjectType';
  const statements = objectTypes.map(objectType => statement(objectType, model, used));
  const keys = encryptionKeys.map(key => {
    const arn = `this.node.tryGetContext(${quote(contextOfKey(key))}) ?? ${quote(key.arn)}`;
    return isCfn
      ? `    const ${key.variable}: string = ${arn};\n`
      : `    const ${key.variable} = ${used.use('Key')}.fromKeyArn(this, ${quote(key.constructId)}, ${arn});\n`;
  });
  const body = statements.join('\n\n');
  const core = [...new Set(['Stack', 'StackProps', ...used.of('core')])].sort();
  const library = used.of('library');
  return [
    ...(body.includes('join(__dirname') ? ['import { join } from \'node:path\';'] : []),
    `import { ${core.join(', ')} } from 'aws-cdk-lib';`,
    ...(used.of('customerprofiles').length > 0 ? [`import { ${used.of('customerprofiles').join(', ')} } from 'aws-cdk-lib/aws-customerprofiles';`] : []),
    ...(used.of('kms').length > 0 ? [`import { ${used.of('kms').join(', ')} } from 'aws-cdk-lib/aws-kms';`] : []),
    ...(library.length > 0 ? [print({ ...OBJECT, open: 'import {', close: '} from \'cdk-customer-profiles\';', items: library.map(item) }, STYLE, 0)] : []),
    'import { Construct } from \'constructs\';',
    '',
    `export interface ${name}StackProps extends StackProps {`,
    '  readonly domainName: string;',
    '}',
    '',
    `/** The object types of a Customer Profiles domain, imported from domain ${model.domainName}. */`,
    `export class ${name}Stack extends Stack {`,
    `  constructor(scope: Construct, id: string, props: ${name}StackProps) {`,
    '    super(scope, id, props);',
    '    const { domainName } = props;',
    ...(isCfn ? ['    let mapping: ObjectTypeMapping;'] : []),
    ...keys.map(key => key.trimEnd()),
    '',
    body,
    '  }',
    '}',
    '',
  ].join('\n');
}

function statement({ constructId, mapping, props, comments, isDisabled }: ObjectTypeStatement, { construct }: AppModel, used: UsedNames): string {
  // A comment needs no imports.
  const names = isDisabled ? new UsedNames() : used;
  const close = mapping === undefined ? ');' : `).applyRemovalPolicy(${names.use('RemovalPolicy')}.RETAIN);`;
  const assignment = mapping === undefined ? [] : [`    ${print(merged('mapping = ', layoutOf(mapping, names), ';'), STYLE, 4)}`];
  const text = print(merged(`new ${names.use(construct)}(this, ${quote(constructId)}, `, layoutOf(props, names), close), STYLE, 4);
  const code = [...assignment, `    ${text}`].join('\n');
  return [...comments.flatMap(comment => printComment(comment, STYLE, 4)), isDisabled ? disabled(code, STYLE) : code].join('\n');
}

function layoutOf(code: Code, used: UsedNames): Layout {
  switch (code.kind) {
    case 'literal': return typeof code.value === 'string' ? quote(code.value) : String(code.value);
    case 'variable': return code.name;
    case 'property': return `${code.variable}.${code.name}`;
    case 'constant': return `${used.use(code.owner)}.${code.name}`;
    case 'mappingFile': return `join(__dirname, 'mappings', ${quote(code.fileName)})`;
    case 'list': return { ...LIST, items: code.elements.map(element => item(layoutOf(element, used))) };
    case 'map': return { ...OBJECT, alwaysBroken: true, items: code.entries.map(entry => member(entry, used, quote)) };
    case 'struct': return {
      ...OBJECT, alwaysBroken: code.type.endsWith('Props'), items: code.members.map(entry => member(entry, used, name => name)),
    };
    case 'call': {
      const open = `${used.use(code.owner)}.${code.method}(`;
      const parameters = code.parameters.map(parameter => layoutOf(parameter, used));
      return parameters.length === 1 ? merged(open, parameters[0], ')') : { open, close: ')', separator: ', ', items: parameters.map(item) };
    }
  }
}

/** `domainName` instead of `domainName: domainName`. */
function member([name, value]: Member, used: UsedNames, nameText: (name: string) => string): Item {
  return value.kind === 'variable' && value.name === name
    ? item(name)
    : { before: `${nameText(name)}: `, value: layoutOf(value, used), after: '' };
}

function item(value: Layout): Item {
  return { before: '', value, after: '' };
}

/** `custom({` on one line, instead of each bracket on a line of its own. */
function merged(open: string, inner: Layout, close: string): Layout {
  if (typeof inner === 'string') {
    return `${open}${inner}${close}`;
  }
  return { ...inner, open: `${open}${inner.open}`, close: `${inner.close}${close}` } satisfies Group;
}

function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, '\\\'').replace(/[\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16)}`)}'`;
}
