import { AppModel, disabled, LanguageWriter, ObjectTypeStatement, UsedNames } from './app-model';
import { Code } from './code';
import { Item, Layout, print, printComment, Style } from './layout';
import { DOMAIN_NAME } from './object-type-code';
import { lowestPeer, publishedPackage } from '../published-package';

const STYLE: Style = { step: 4, width: 120, comment: '//' };
const PACKAGE = 'objecttypes';
const SOURCES = `src/main/java/${PACKAGE}`;

export const writeJava: LanguageWriter = model => new Map([
  [`${SOURCES}/${model.stackName}App.java`, app(model)],
  [`${SOURCES}/${model.stackName}Stack.java`, stack(model)],
  ['pom.xml', projectObjectModel(model)],
  ['cdk.json', `${JSON.stringify({ app: 'mvn -e -q compile exec:java' }, undefined, 2)}\n`],
]);

function app({ stackName, region }: AppModel): string {
  return `package ${PACKAGE};

import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

public final class ${stackName}App {
    private ${stackName}App() {
    }

    public static void main(final String[] args) {
        App app = new App();
        new ${stackName}Stack(app, ${quote(stackName)}, StackProps.builder()
            .env(Environment.builder().account(System.getenv("CDK_DEFAULT_ACCOUNT")).region(${quote(region)}).build())
            .build());
        app.synth();
    }
}
`;
}

function stack(model: AppModel): string {
  const used = new UsedNames();
  const methodNames = uniqueMethodNames(model.objectTypes);
  const methods = model.objectTypes.map((objectType, index) => method(objectType, methodNames[index], used));
  const keys = model.encryptionKeys.map(({ variable, constructId, arn }) =>
    `    private final IKey ${variable} = ${used.use('Key')}.fromKeyArn(this, ${quote(constructId)}, ${quote(arn)});`);
  const body = methods.join('\n\n');
  const active = body.replace(/^ *\/\/.*$/gm, '');
  return [
    `package ${PACKAGE};`,
    '',
    ...used.of('library').map(name => `import io.github.cdkcustomerprofiles.${name};`),
    ...(active.includes('List.of(') ? ['import java.util.List;'] : []),
    ...(active.includes('Map.ofEntries(') ? ['import java.util.Map;'] : []),
    ...['Stack', 'StackProps', ...used.of('core')].sort().map(name => `import software.amazon.awscdk.${name};`),
    ...(keys.length > 0 ? ['IKey', 'Key'].map(name => `import software.amazon.awscdk.services.kms.${name};`) : []),
    'import software.constructs.Construct;',
    '',
    `/** The object types of domain ${model.domainName}, as the service held them. */`,
    `public class ${model.stackName}Stack extends Stack {`,
    `    private static final String ${DOMAIN_NAME} = ${quote(model.domainName)};`,
    ...(keys.length > 0 ? ['', ...keys] : []),
    '',
    `    public ${model.stackName}Stack(final Construct scope, final String id, final StackProps props) {`,
    '        super(scope, id, props);',
    ...model.objectTypes.map(({ isDisabled }, index) => `        ${isDisabled ? '// ' : ''}${methodNames[index]}();`),
    '    }',
    ...(body === '' ? [] : ['', body]),
    '}',
    '',
  ].join('\n');
}

/** A method for each object type: a single one of many would exceed what Java allows in a method. */
function method({ constructId, props, comments, isDisabled }: ObjectTypeStatement, name: string, used: UsedNames): string {
  const names = isDisabled ? new UsedNames() : used;
  const members = props.kind === 'struct' ? props.members : [];
  const build = print({
    open: `${names.use('ProfileObjectType')}.Builder.create(this, ${quote(constructId)})`,
    close: '.build();',
    separator: '',
    alwaysBroken: true,
    indentedClose: true,
    items: members.map(([member, value]) => ({ before: `.${member}(`, value: layoutOf(value, names), after: ')' })),
  }, STYLE, 8);
  const text = [`    private void ${name}() {`, `        ${build}`, '    }'].join('\n');
  return [
    ...comments.flatMap(comment => printComment(commentText(comment), STYLE, 4)),
    isDisabled ? disabled(commentText(text), STYLE) : text,
  ].join('\n');
}

function layoutOf(code: Code, used: UsedNames): Layout {
  switch (code.kind) {
    case 'literal': return typeof code.value === 'string' ? quote(code.value) : String(code.value);
    case 'name': return code.name;
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

function projectObjectModel({ stackName }: AppModel): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>${PACKAGE}</groupId>
  <artifactId>${stackName.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}</artifactId>
  <version>1</version>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <maven.compiler.release>17</maven.compiler.release>
    <exec.mainClass>${PACKAGE}.${stackName}App</exec.mainClass>
    <!-- The lowest that the library takes; newer ones will do as well. -->
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

/** Java reads `\u` escapes in comments, too. */
function commentText(text: string): string {
  return text.replace(/\\u/g, '\\\\u');
}

/** JSON's escapes are Java's, too: those that would be read before the string is (a line's end) are written by letters. */
function quote(text: string): string {
  return JSON.stringify(text);
}
