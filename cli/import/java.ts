import { AppModel, contextOfKey, disabled, kebabCase, LanguageWriter, ObjectTypeStatement, UsedNames } from './app-model';
import { Code } from './code';
import { Item, Layout, print, printComment, Style } from './layout';
import { lowestPeer, publishedPackage } from '../published-package';

const STYLE: Style = { step: 4, width: 120, comment: '//' };
const PACKAGE = 'objecttypes';
const SOURCES = `src/main/java/${PACKAGE}`;

export const writeJava: LanguageWriter = model => new Map([
  [`${SOURCES}/${model.name}App.java`, app(model)],
  [`${SOURCES}/${model.name}Stack.java`, stack(model)],
  ['pom.xml', projectObjectModel(model)],
  ['cdk.json', `${JSON.stringify({ app: 'mvn -e -q compile exec:java' }, undefined, 2)}\n`],
]);

function app({ name, stackName, domainName, region }: AppModel): string {
  return `package ${PACKAGE};

import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

public final class ${name}App {
    private ${name}App() {
    }

    public static void main(final String[] args) {
        App app = new App();
        // Another domain or environment: --context domainName=NAME --context account=ACCOUNT --context region=REGION
        String domainName = ${name}Stack.contextOf(app, "domainName", ${quote(domainName)});
        // Each domain has a stack of its own.
        String stackName = domainName.equals(${quote(domainName)})
            ? ${quote(stackName)}
            : ${quote(`${stackName}-`)} + domainName.replace("_", "-");
        new ${name}Stack(app, stackName, domainName, StackProps.builder()
            .env(Environment.builder()
                .account(${name}Stack.contextOf(app, "account", System.getenv("CDK_DEFAULT_ACCOUNT")))
                .region(${name}Stack.contextOf(app, "region", ${quote(region)}))
                .build())
            .build());
        app.synth();
    }
}
`;
}

function stack(model: AppModel): string {
  const { name, construct, domainName, encryptionKeys, objectTypes } = model;
  const used = new UsedNames();
  const methodNames = uniqueMethodNames(objectTypes);
  const methods = objectTypes.map((objectType, index) => method(objectType, methodNames[index], model, used));
  const isCfn = construct === 'CfnObjectType';
  const keys = encryptionKeys.map(key => {
    const arn = `contextOf(this, ${quote(contextOfKey(key))}, ${quote(key.arn)})`;
    return isCfn
      ? `    private final String ${key.variable} = ${arn};`
      : `    private final ${used.use('IKey')} ${key.variable} = ${used.use('Key')}.fromKeyArn(this, ${quote(key.constructId)},\n        ${arn});`;
  });
  const body = methods.join('\n\n');
  const active = body.replace(/^ *\/\/.*$/gm, '');
  return [
    `package ${PACKAGE};`,
    '',
    ...used.of('library').map(imported => `import io.github.cdkcustomerprofiles.${imported};`),
    ...(active.includes('List.of(') ? ['import java.util.List;'] : []),
    ...(active.includes('Map.ofEntries(') ? ['import java.util.Map;'] : []),
    ...['Stack', 'StackProps', ...used.of('core')].sort().map(imported => `import software.amazon.awscdk.${imported};`),
    ...used.of('customerprofiles').map(imported => `import software.amazon.awscdk.services.customerprofiles.${imported};`),
    ...used.of('kms').map(imported => `import software.amazon.awscdk.services.kms.${imported};`),
    'import software.constructs.Construct;',
    '',
    `/** The object types of a Customer Profiles domain, imported from domain ${domainName}. */`,
    `public class ${name}Stack extends Stack {`,
    '    private final String domainName;',
    ...keys,
    '',
    `    public ${name}Stack(final Construct scope, final String id, final String domainName, final StackProps props) {`,
    '        super(scope, id, props);',
    '        this.domainName = domainName;',
    ...objectTypes.map(({ isDisabled }, index) => `        ${isDisabled ? '// ' : ''}${methodNames[index]}();`),
    '    }',
    '',
    '    static String contextOf(final Construct scope, final String name, final String defaultValue) {',
    '        Object value = scope.getNode().tryGetContext(name);',
    '        return value == null ? defaultValue : value.toString();',
    '    }',
    '',
    body,
    '}',
    '',
  ].join('\n');
}

/** A method for each object type: Java limits the size of a method. */
function method(
  { constructId, mapping, props, comments, isDisabled }: ObjectTypeStatement, name: string, { construct }: AppModel, used: UsedNames,
): string {
  const names = isDisabled ? new UsedNames() : used;
  const members = props.kind === 'struct' ? props.members : [];
  const build = print({
    open: `${names.use(construct)}.Builder.create(this, ${quote(constructId)})`,
    close: mapping === undefined ? '.build();' : `.build().applyRemovalPolicy(${names.use('RemovalPolicy')}.RETAIN);`,
    separator: '',
    alwaysBroken: true,
    indentedClose: true,
    items: members.map(([member, value]) => ({ before: `.${member}(`, value: layoutOf(value, names), after: ')' })),
  }, STYLE, 8);
  const type = `${names.use('ObjectTypeMapping')} mapping = `;
  const assignment = mapping === undefined ? [] : [`        ${type}${print(layoutOf(mapping, names), STYLE, 8, 8 + type.length)};`];
  const text = [`    private void ${name}() {`, ...assignment, `        ${build}`, '    }'].join('\n');
  return [
    ...comments.flatMap(comment => printComment(commentText(comment), STYLE, 4)),
    isDisabled ? disabled(commentText(text), STYLE) : text,
  ].join('\n');
}

function layoutOf(code: Code, used: UsedNames): Layout {
  switch (code.kind) {
    case 'literal': return typeof code.value === 'string' ? quote(code.value) : String(code.value);
    case 'variable': return code.name;
    case 'property': return `${code.variable}.get${upperCamelCase(code.name)}()`;
    case 'constant': return `${used.use(code.owner)}.${code.name}`;
    case 'mappingFile': return quote(`mappings/${code.fileName}`);
    case 'list': return { open: 'List.of(', close: ')', separator: ', ', items: code.elements.map(element => item(layoutOf(element, used))) };
    case 'map': return {
      open: 'Map.ofEntries(',
      close: ')',
      separator: ', ',
      alwaysBroken: true,
      items: code.entries.map(([name, value]) => ({ before: `Map.entry(${quote(name)}, `, value: layoutOf(value, used), after: ')' })),
    };
    case 'struct': return {
      open: `${used.use(code.type)}.builder()`,
      close: '.build()',
      separator: '',
      indentedClose: true,
      alwaysBroken: code.type.endsWith('Props'),
      items: code.members.map(([name, value]) => ({ before: `.${name}(`, value: layoutOf(value, used), after: ')' })),
    };
    case 'call': {
      const open = `${used.use(code.owner)}.${code.method}(`;
      const parameters = code.parameters.map(parameter => layoutOf(parameter, used));
      const [first] = parameters;
      if (parameters.length === 1 && typeof first !== 'string') {
        return { ...first, open: `${open}${first.open}`, close: `${first.close})` };
      }
      return { open, close: ')', separator: ', ', items: parameters.map(item) };
    }
  }
}

function item(value: Layout): Item {
  return { before: '', value, after: '' };
}

function uniqueMethodNames(objectTypes: readonly ObjectTypeStatement[]): string[] {
  const taken = new Set<string>();
  return objectTypes.map(({ constructId }) => {
    const base = `define${upperCamelCase(constructId)}`;
    let name = base;
    for (let count = 2; taken.has(name); count++) {
      name = `${base}_${count}`;
    }
    taken.add(name);
    return name;
  });
}

function upperCamelCase(name: string): string {
  return name.split(/[-_]+/).map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function projectObjectModel({ name }: AppModel): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>${PACKAGE}</groupId>
  <artifactId>${kebabCase(name)}</artifactId>
  <version>1</version>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <maven.compiler.release>17</maven.compiler.release>
    <exec.mainClass>${PACKAGE}.${name}App</exec.mainClass>
    <!-- The lowest versions that the library supports. -->
    <aws-cdk-lib.version>${lowestPeer('aws-cdk-lib')}</aws-cdk-lib.version>
    <constructs.version>${lowestPeer('constructs')}</constructs.version>
  </properties>
  <dependencies>
    <dependency>
      <groupId>io.github.cdkcustomerprofiles</groupId>
      <artifactId>cdk-customer-profiles</artifactId>
      <version>${publishedPackage().version}</version>
    </dependency>
    <dependency>
      <groupId>software.amazon.awscdk</groupId>
      <artifactId>aws-cdk-lib</artifactId>
      <version>\${aws-cdk-lib.version}</version>
    </dependency>
    <dependency>
      <groupId>software.constructs</groupId>
      <artifactId>constructs</artifactId>
      <version>\${constructs.version}</version>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.13.0</version>
      </plugin>
      <plugin>
        <groupId>org.codehaus.mojo</groupId>
        <artifactId>exec-maven-plugin</artifactId>
        <version>3.5.0</version>
      </plugin>
    </plugins>
  </build>
</project>
`;
}

/** Java evaluates `\u` escapes in comments, too. */
function commentText(text: string): string {
  return text.replace(/\\u/g, '\\\\u');
}

/** Java has the escapes of JSON. */
function quote(text: string): string {
  return JSON.stringify(text);
}
