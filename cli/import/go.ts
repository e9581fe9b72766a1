import { AppModel, contextOfKey, disabled, kebabCase, LanguageWriter, Module, ObjectTypeStatement, UsedNames } from './app-model';
import { Code, ElementType, Member } from './code';
import { Item, Layout, print, printComment, Style } from './layout';
import { lowestPeer, publishedPackage } from '../published-package';

/** The style of gofmt, which indents with tabs and does not break lines. */
const STYLE: Style = { step: 1, width: 140, comment: '//', indentWith: '\t', alignsPairs: true };
const LIBRARY = 'github.com/cdk-customer-profiles/cdk-customer-profiles-go/cdkcustomerprofiles';
const PACKAGES: Readonly<Record<Module, string>> = {
  library: 'cdkcustomerprofiles', core: 'awscdk', kms: 'awskms', customerprofiles: 'awscustomerprofiles',
};
const BRACES = { open: '{', close: '}', separator: ', ', trailingSeparator: true };

export const writeGo: LanguageWriter = model => new Map([
  ['main.go', app(model)],
  ['stack.go', stack(model)],
  ['go.mod', goModule(model)],
  ['cdk.json', `${JSON.stringify({ app: 'go run .' }, undefined, 2)}\n`],
]);

function app({ name, stackName, domainName, region }: AppModel): string {
  return `package main

import (
	"os"
	"strings"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)
	// Another domain or environment: --context domainName=NAME --context account=ACCOUNT --context region=REGION
	domainName := *contextOf(app, "domainName", ${quote(domainName)})
	// Each domain has a stack of its own.
	stackName := ${quote(stackName)}
	if domainName != ${quote(domainName)} {
		stackName += "-" + strings.ReplaceAll(domainName, "_", "-")
	}
	New${name}Stack(app, stackName, domainName, &awscdk.StackProps{
		Env: &awscdk.Environment{
			Account: contextOf(app, "account", os.Getenv("CDK_DEFAULT_ACCOUNT")),
			Region:  contextOf(app, "region", ${quote(region)}),
		},
	})
	app.Synth(nil)
}

// contextOf returns the value of a context variable or a default value, and nil if that is empty.
func contextOf(scope constructs.Construct, name string, defaultValue string) *string {
	if value, isSet := scope.Node().TryGetContext(jsii.String(name)).(string); isSet {
		return jsii.String(value)
	}
	if defaultValue == "" {
		return nil
	}
	return jsii.String(defaultValue)
}
`;
}

function stack(model: AppModel): string {
  const { name, construct, domainName, encryptionKeys, objectTypes } = model;
  const used = new UsedNames();
  const isCfn = construct === 'CfnObjectType';
  const statements = objectTypes.map(objectType => statement(objectType, model, used));
  const keys = encryptionKeys.map(key => {
    const arn = `contextOf(stack, ${quote(contextOfKey(key))}, ${quote(key.arn)})`;
    return isCfn
      ? `	${key.variable} := ${arn}`
      : `	${key.variable} := awskms.${used.use('Key')}_FromKeyArn(stack, jsii.String(${quote(key.constructId)}), ${arn})`;
  });
  const uses = (module: Module): boolean => used.of(module).length > 0;
  return [
    'package main',
    '',
    'import (',
    '	"github.com/aws/aws-cdk-go/awscdk/v2"',
    ...(uses('customerprofiles') ? ['	"github.com/aws/aws-cdk-go/awscdk/v2/awscustomerprofiles"'] : []),
    ...(uses('kms') ? ['	"github.com/aws/aws-cdk-go/awscdk/v2/awskms"'] : []),
    '	"github.com/aws/constructs-go/constructs/v10"',
    '	"github.com/aws/jsii-runtime-go"',
    `	"${LIBRARY}"`,
    ')',
    '',
    `// New${name}Stack has the object types of a Customer Profiles domain, imported from domain ${domainName}.`,
    `func New${name}Stack(scope constructs.Construct, id string, domainName string, props *awscdk.StackProps) awscdk.Stack {`,
    '	stack := awscdk.NewStack(scope, jsii.String(id), props)',
    ...(isCfn ? ['	var mapping cdkcustomerprofiles.ObjectTypeMapping'] : []),
    ...keys,
    '',
    statements.join('\n\n'),
    '',
    '	return stack',
    '}',
    '',
  ].join('\n');
}

function statement({ constructId, mapping, props, comments, isDisabled }: ObjectTypeStatement, { construct }: AppModel, used: UsedNames): string {
  const names = isDisabled ? new UsedNames() : used;
  const layout = layoutOf(props, names);
  const open = `${PACKAGES[names.moduleOf(names.use(construct))]}.New${construct}(stack, jsii.String(${quote(constructId)}), `;
  const close = mapping === undefined ? ')' : `).ApplyRemovalPolicy(awscdk.${names.use('RemovalPolicy')}_RETAIN, nil)`;
  const text = print(merged(open, layout, close), STYLE, 1);
  const assignment = mapping === undefined ? [] : [`	mapping = ${print(layoutOf(mapping, names), STYLE, 1)}`];
  const code = [...assignment, `	${text}`].join('\n');
  return [...comments.flatMap(comment => printComment(comment, STYLE, 1)), isDisabled ? disabled(code, STYLE) : code].join('\n');
}

function layoutOf(code: Code, used: UsedNames): Layout {
  switch (code.kind) {
    case 'literal': return literalText(code.value);
    case 'variable': return code.isText && code.name === 'domainName' ? 'jsii.String(domainName)' : code.name;
    case 'property': return `${code.variable}.${upperFirst(code.name)}()`;
    case 'constant': return `${qualified(code.owner, used)}_${code.name}()`;
    case 'mappingFile': return `jsii.String(${quote(`mappings/${code.fileName}`)})`;
    case 'list': return listLayout(code.elements, code.elementType, used);
    case 'map': return {
      ...BRACES,
      open: `&map[string]${goType(code.valueType, used)}{`,
      alwaysBroken: true,
      items: code.entries.map(([name, value]) => ({ before: `${quote(name)}:`, value: elementLayout(value, used), after: '' })),
    };
    case 'struct': return {
      ...BRACES,
      open: `&${qualified(code.type, used)}{`,
      alwaysBroken: true,
      items: code.members.map(entry => member(entry, used)),
    };
    case 'call': {
      const open = `${qualified(code.owner, used)}_${upperFirst(code.method)}(`;
      const parameters = code.parameters.map(parameter => layoutOf(parameter, used));
      return parameters.length === 1 ? merged(open, parameters[0], ')') : { open, close: ')', separator: ', ', items: parameters.map(item) };
    }
  }
}

function listLayout(elements: readonly Code[], elementType: ElementType, used: UsedNames): Layout {
  if (elementType === 'text') {
    const texts = elements.map(element => element.kind === 'literal' ? quote(String(element.value)) : '');
    return `jsii.Strings(${texts.join(', ')})`;
  }
  return { ...BRACES, open: `&[]${goType(elementType, used)}{`, items: elements.map(element => item(elementLayout(element, used))) };
}

/** An element of a list or a map: Go infers the types of composite literals in them. */
function elementLayout(code: Code, used: UsedNames): Layout {
  switch (code.kind) {
    case 'struct': return { ...BRACES, alwaysBroken: true, items: code.members.map(entry => member(entry, used)) };
    case 'list': return { ...BRACES, alwaysBroken: true, items: code.elements.map(element => item(elementLayout(element, used))) };
    default: return layoutOf(code, used);
  }
}

function goType(type: ElementType, used: UsedNames): string {
  switch (type) {
    case 'text': return '*string';
    case 'keyList': return `*[]*${qualified('ObjectTypeKey', used)}`;
    case 'StandardIdentifier': return qualified(type, used);
    default: return `*${qualified(type, used)}`;
  }
}

function member([name, value]: Member, used: UsedNames): Item {
  return { before: `${upperFirst(name)}:`, value: layoutOf(value, used), after: '' };
}

function qualified(name: string, used: UsedNames): string {
  const base = name === 'CfnObjectTypeProps' ? 'CfnObjectType' : name;
  return `${PACKAGES[used.moduleOf(used.use(base))]}.${name}`;
}

function item(value: Layout): Item {
  return { before: '', value, after: '' };
}

function merged(open: string, inner: Layout, close: string): Layout {
  return typeof inner === 'string' ? `${open}${inner}${close}` : { ...inner, open: `${open}${inner.open}`, close: `${inner.close}${close}` };
}

function literalText(value: string | number | boolean): string {
  switch (typeof value) {
    case 'string': return `jsii.String(${quote(value)})`;
    case 'number': return `jsii.Number(${value})`;
    default: return `jsii.Bool(${value})`;
  }
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function goModule({ name }: AppModel): string {
  return `module example.com/${kebabCase(name)}

go 1.25.0

require (
	github.com/aws/aws-cdk-go/awscdk/v2 v${lowestPeer('aws-cdk-lib')}
	github.com/aws/constructs-go/constructs/v10 v${lowestPeer('constructs')}
	${LIBRARY} v${publishedPackage().version}
)
`;
}

/** Go has the escapes of JSON, apart from those of surrogates, which JSON.stringify writes for lone ones only. */
function quote(text: string): string {
  return JSON.stringify(text);
}
