import { writeFileSync } from 'fs';
import type { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import type { MappingDefinition } from '../../src/model/rules';
import { readCloudAssembly, selectTemplates } from '../cloudformation/cloud-assembly';
import { ObjectTypeOfTemplate, objectTypesOfTemplate } from '../cloudformation/object-types-of-template';
import { filledFrom } from '../cloudformation/templated-object-type';
import { ExitCode, usageError } from '../command-error';
import { Owner } from '../owner';
import { readOwners } from '../owners';
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
  readonly stage?: string;
  readonly stack?: string;
  readonly format: 'mermaid' | 'svg' | 'html';
  readonly out?: string;
  readonly json?: boolean;
}

/** Draws a domain, or the object types of an app. */
export async function graph(options: GraphOptions, output: Output): Promise<ExitCode> {
  const drawn = options.app === undefined ? await graphOfDomain(options, output) : graphOfApp(options.app, options);
  if (drawn.objectTypes.length === 0 && options.json !== true) {
    const place = options.app === undefined ? `Domain ${options.domain}` : `The app in ${options.app}`;
    output.note(`${place} has no object types${options.app !== undefined && options.domain !== undefined ? ` of domain ${options.domain}` : ''}. Nothing was drawn.`);
    return ExitCode.FINE;
  }
  const text = options.json === true ? `${JSON.stringify(drawn, undefined, 2)}\n` : render(drawn, options.format);
  if (options.out === undefined) {
    output.text(text);
    return ExitCode.FINE;
  }
  try {
    writeFileSync(options.out, text);
  } catch (error) {
    throw usageError(`${options.out} cannot be written (${(error as Error).message}). Choose another --out.`);
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
    throw usageError('Nothing to draw. Pass a domain as --domain NAME, or a synthesized app as --app cdk.out.');
  }
  const reader = await DomainReader.open(options, output.progress);
  try {
    const items = (await reader.listObjectTypes(domain)).map(({ ObjectTypeName, Tags }) => ({ objectTypeName: ObjectTypeName!, tags: Tags }));
    const owners = await readOwners(options, domain, items, output);
    // An object type may have been deleted since it was listed.
    const inputs = await reader.readObjectTypes(domain, items.map(({ objectTypeName }) => objectTypeName), (name, definition) =>
      definition && inputOf(definition, owners.get(name)));
    return domainGraph(domain, inputs.filter(input => input !== undefined));
  } finally {
    reader.close();
  }
}

/** The service also returns the fields and keys of a template. */
function inputOf(definition: GetProfileObjectTypeResponse, owner?: Owner): GraphInput {
  const { ObjectTypeName, Description, TemplateId, AllowProfileCreation, Fields, Keys } = definition;
  return {
    objectTypeName: ObjectTypeName!,
    description: Description,
    mapping: { TemplateId, AllowProfileCreation, Fields, Keys } as MappingDefinition,
    owner,
  };
}

/** A picture is of one domain in one account and region, because key names belong to a domain. */
function graphOfApp(app: string, { domain, stage, stack, region }: GraphOptions): DomainGraph {
  const objectTypes = selectTemplates(readCloudAssembly(app, region ?? ''), { app, stage, stack }).flatMap(objectTypesOfTemplate)
    // The domain that is known at deployment only has to be the one of --domain.
    .map(objectType => ({ ...objectType, domainName: objectType.domainName ?? domain }))
    .filter(({ domainName }) => domain === undefined || domainName === domain);
  const domains = new Map(objectTypes.map(objectType => [placeOf(objectType), objectType]));
  if (domains.size > 1) {
    throw usageError(`The app in ${app} has object types of ${domains.size} domains (${[...domains.keys()].sort(compareText).join(', ')}). Choose one by --domain, --stage or --stack.`);
  }
  const domainName = domain ?? objectTypes[0]?.domainName ?? 'known at deployment';
  return domainGraph(domainName, objectTypes.map(({ logicalId, objectTypeName, properties }) => {
    const { Description, TemplateId, AllowProfileCreation, Fields, Keys } = filledFrom(properties, {}).properties;
    return {
      objectTypeName: objectTypeName ?? logicalId,
      description: Description as string | undefined,
      mapping: { TemplateId, AllowProfileCreation, Fields, Keys } as MappingDefinition,
    };
  }));
}

function placeOf({ domainName = 'one that is known at deployment only', stage, accountId, region }: ObjectTypeOfTemplate): string {
  const place = [
    ...(stage === undefined ? [] : [`stage ${stage}`]), ...(accountId === undefined ? [] : [`account ${accountId}`]), ...(region === '' ? [] : [region]),
  ];
  return place.length === 0 ? domainName : `${domainName} in ${place.join(', ')}`;
}
