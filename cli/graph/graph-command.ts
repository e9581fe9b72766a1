import { writeFileSync } from 'fs';
import type { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import type { MappingDefinition } from '../../src/model/rules';
import { readCloudAssembly } from '../cloudformation/cloud-assembly';
import { filledFrom, templatedObjectTypes } from '../cloudformation/templated-object-type';
import { ExitCode, usageError } from '../command-error';
import { ownershipOf } from '../ownership';
import { DomainGraph, domainGraph, GraphInput } from './domain-graph';
import { mermaidOf } from './mermaid';
import { pageOf } from './page';
import { pictureOf } from './picture';
import { svgOf } from './svg';
import { Connection } from '../service/client';
import { compareText, DomainReader } from '../service/domain-reader';
import { Output } from '../terminal/output';

export interface GraphOptions extends Connection {
  readonly domain?: string;
  readonly app?: string;
  readonly format: 'mermaid' | 'svg' | 'html';
  readonly out?: string;
  readonly json?: boolean;
}

/** Draws a domain: as the service holds it, or as an app's templates say it. */
export async function graph(options: GraphOptions, output: Output): Promise<ExitCode> {
  const drawn = options.app === undefined ? await graphOfDomain(options, output) : graphOfApp(options.app, options);
  if (drawn.objectTypes.length === 0) {
    output.note(`There are no object types in domain ${drawn.domainName}: the picture is empty.`);
  }
  const text = options.json === true ? `${JSON.stringify(drawn, undefined, 2)}\n` : render(drawn, options.format);
  if (options.out === undefined) {
    output.text(text);
    return ExitCode.FINE;
  }
  try {
    writeFileSync(options.out, text);
  } catch (error) {
    throw usageError(`${options.out} can't be written (${(error as Error).message}): give another --out.`);
  }
  output.note(`The picture of ${drawn.objectTypes.length} object types is in ${options.out}.`);
  return ExitCode.FINE;
}

function render(drawn: DomainGraph, format: GraphOptions['format']): string {
  switch (format) {
    case 'mermaid': return mermaidOf(drawn);
    case 'svg': return svgOf(pictureOf(drawn), `Customer Profiles domain ${drawn.domainName}`);
    case 'html': return pageOf(drawn);
  }
}

async function graphOfDomain(options: GraphOptions, output: Output): Promise<DomainGraph> {
  const { domain } = options;
  if (domain === undefined) {
    throw usageError('Say what to draw: a domain by --domain NAME, or a synthesized app by --app cdk.out.');
  }
  const reader = await DomainReader.open(options, output.progress);
  try {
    const names = (await reader.listObjectTypes(domain)).map(({ ObjectTypeName }) => ObjectTypeName!);
    // What was deleted since it was listed isn't drawn.
    const inputs = await reader.readObjectTypes(domain, names, (_, definition) => definition && inputOf(definition));
    return domainGraph(domain, inputs.filter(input => input !== undefined));
  } finally {
    reader.close();
  }
}

/** Get shows what a template made, too. */
function inputOf({ ObjectTypeName, Description, TemplateId, AllowProfileCreation, Fields, Keys, Tags }: GetProfileObjectTypeResponse): GraphInput {
  return {
    objectTypeName: ObjectTypeName!,
    description: Description,
    mapping: { TemplateId, AllowProfileCreation, Fields, Keys } as MappingDefinition,
    ownership: ownershipOf(Tags),
  };
}

/** A picture is of one domain, since key names of two have nothing to do with each other. */
function graphOfApp(app: string, { domain, region }: GraphOptions): DomainGraph {
  const objectTypes = readCloudAssembly(app, region ?? '').flatMap(templatedObjectTypes);
  const domains = [...new Set(objectTypes.map(({ domainName }) => domainName ?? ''))].sort(compareText);
  if (domain === undefined && domains.length > 1) {
    throw usageError(`The app in ${app} has object types of ${domains.length} domains (${domains.map(name => name || 'one known at deployment only').join(', ')}): choose one by --domain.`);
  }
  const chosen = domain ?? domains[0] ?? '';
  // Where only a deployment knows the domain, the one that was named has to be it.
  const inputs = objectTypes.filter(({ domainName }) => domainName === chosen || (domainName === undefined && !domains.includes(chosen)) || chosen === '');
  return domainGraph(chosen || 'known at deployment', inputs.map(({ logicalId, objectTypeName, properties }) => {
    const { Description, TemplateId, AllowProfileCreation, Fields, Keys } = filledFrom(properties, {}).properties;
    return {
      objectTypeName: objectTypeName ?? logicalId,
      description: Description as string | undefined,
      mapping: { TemplateId, AllowProfileCreation, Fields, Keys } as MappingDefinition,
    };
  }));
}
