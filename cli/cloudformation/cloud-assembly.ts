import { existsSync, readdirSync, readFileSync } from 'fs';
import * as path from 'path';
import { usageError } from '../command-error';
import { NESTED_STACK, Template, TemplateBody, TemplateResource } from './template';

interface Manifest {
  readonly artifacts?: Readonly<Record<string, Artifact>>;
}

interface Artifact {
  readonly type: string;
  readonly environment?: string;
  readonly properties?: { readonly templateFile?: string; readonly stackName?: string; readonly directoryName?: string };
}

/**
 * The templates of a synthesized app, those of its stages and of nested stacks included.
 *
 * @param region where a stack goes that says none itself
 */
export function readCloudAssembly(folder: string, region: string): Template[] {
  const manifest = path.join(folder, 'manifest.json');
  if (!existsSync(manifest)) {
    throw usageError(`There is no synthesized app in ${folder} (no ${manifest}): run cdk synth, and give its output directory by --app.`);
  }
  return Object.entries((readJson(manifest) as Manifest).artifacts ?? {}).flatMap(([id, { type, environment, properties = {} }]) => {
    if (type === 'cdk:cloud-assembly' && properties.directoryName !== undefined) {
      return readCloudAssembly(path.join(folder, properties.directoryName), region);
    }
    if (type !== 'aws:cloudformation:stack' || properties.templateFile === undefined) {
      return [];
    }
    const [, account, stackRegion] = /^aws:\/\/([^/]+)\/(.+)$/.exec(environment ?? '') ?? [];
    const place = {
      stackName: properties.stackName ?? id,
      rootStackName: properties.stackName ?? id,
      region: isKnown(stackRegion) ? stackRegion : region,
      ...(isKnown(account) ? { accountId: account } : {}),
    };
    const template = new Template(place, readJson(path.join(folder, properties.templateFile)) as TemplateBody);
    return [template, ...nestedTemplates(folder, template)];
  });
}

/** A nested stack's template is an asset, and its parameters come from the stack around it. */
function nestedTemplates(folder: string, parent: Template): Template[] {
  return parent.resources(NESTED_STACK).flatMap(([logicalId, resource]) => {
    const file = resource.Metadata?.['aws:asset:path'] ?? assetOf(folder, resource);
    if (typeof file !== 'string') {
      throw usageError(`The template of nested stack ${logicalId} isn't in ${folder}: run cdk synth again.`);
    }
    const { Parameters: parameters = {} } = parent.propertiesOf(resource) as { Parameters?: Record<string, unknown> };
    const place = { ...parent.place, stackName: `${parent.place.stackName}-${logicalId}` };
    const template = new Template(place, readJson(path.join(folder, file)) as TemplateBody, new Map(Object.entries(parameters)));
    return [template, ...nestedTemplates(folder, template)];
  });
}

/** Only the CDK CLI asks for the metadata that says the path; the assets' own list knows it always. */
function assetOf(folder: string, { Properties: properties = {} }: TemplateResource): string | undefined {
  const [, hash] = /([0-9a-f]{64})\.json/.exec(JSON.stringify(properties.TemplateURL)) ?? [];
  for (const name of readdirSync(folder).filter(entry => entry.endsWith('.assets.json'))) {
    const { files = {} } = readJson(path.join(folder, name)) as { files?: Record<string, { source?: { path?: string } }> };
    if (hash !== undefined && files[hash]?.source?.path !== undefined) {
      return files[hash].source.path;
    }
  }
  return undefined;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf-8'));
  } catch (error) {
    throw usageError(`${file} can't be read (${(error as Error).message}): run cdk synth again.`);
  }
}

function isKnown(part: string | undefined): part is string {
  return part !== undefined && !part.startsWith('unknown-');
}
