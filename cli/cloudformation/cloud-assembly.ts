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
  readonly properties?: {
    readonly templateFile?: string;
    readonly stackName?: string;
    readonly directoryName?: string;
    /** The path of the stage, such as `Pipeline/Dev`. */
    readonly displayName?: string;
  };
}

/**
 * The templates of a synthesized app, including those of its stages and nested stacks.
 *
 * @param region the region of stacks that are not bound to one
 * @param stage the path of the stage that the folder belongs to
 */
export function readCloudAssembly(folder: string, region: string, stage?: string): Template[] {
  const manifest = path.join(folder, 'manifest.json');
  if (!existsSync(manifest)) {
    throw usageError(`There is no synthesized app in ${folder} (no ${manifest}). Run cdk synth, and pass its output directory as --app.`);
  }
  return Object.entries((readJson(manifest) as Manifest).artifacts ?? {}).flatMap(([id, { type, environment, properties = {} }]) => {
    if (type === 'cdk:cloud-assembly' && properties.directoryName !== undefined) {
      return readCloudAssembly(path.join(folder, properties.directoryName), region, properties.displayName ?? id);
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
      ...(stage === undefined ? {} : { stage }),
    };
    const template = new Template(place, readJson(path.join(folder, properties.templateFile)) as TemplateBody);
    return [template, ...nestedTemplates(folder, template)];
  });
}

/** The templates that the options select. Unknown names are errors that list the known ones. */
export function selectTemplates(templates: readonly Template[], { app, stage, stack }: { app: string; stage?: string; stack?: string }): Template[] {
  const ofStage = templates.filter(({ place }) => stage === undefined || place.stage === stage);
  if (ofStage.length === 0 && stage !== undefined) {
    throw usageError(`There is no stage ${stage} in ${app}. The app has ${listed(templates.map(({ place }) => place.stage))}. Correct --stage.`);
  }
  const selected = ofStage.filter(({ place }) => stack === undefined || place.rootStackName === stack);
  if (selected.length === 0 && stack !== undefined) {
    throw usageError(`There is no stack ${stack} in ${app}. The app has ${listed(ofStage.map(({ place }) => place.rootStackName))}. Correct --stack.`);
  }
  return selected;
}

function listed(names: readonly (string | undefined)[]): string {
  return [...new Set(names.filter(name => name !== undefined))].sort().join(', ') || 'none';
}

/** The template of a nested stack is an asset. Its parameters come from the parent stack. */
function nestedTemplates(folder: string, parent: Template): Template[] {
  return parent.resources(NESTED_STACK).flatMap(([logicalId, resource]) => {
    const file = resource.Metadata?.['aws:asset:path'] ?? assetOf(folder, resource);
    if (typeof file !== 'string') {
      throw usageError(`The template of nested stack ${logicalId} is not in ${folder}. Run cdk synth again.`);
    }
    const { Parameters: parameters = {} } = parent.propertiesOf(resource) as { Parameters?: Record<string, unknown> };
    const place = { ...parent.place, stackName: `${parent.place.stackName}-${logicalId}` };
    const template = new Template(place, readJson(path.join(folder, file)) as TemplateBody, new Map(Object.entries(parameters)));
    return [template, ...nestedTemplates(folder, template)];
  });
}

/** The CDK CLI enables the metadata with the path. The asset manifests always have it. */
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
    throw usageError(`${file} cannot be read (${(error as Error).message}). Run cdk synth again.`);
  }
}

function isKnown(part: string | undefined): part is string {
  return part !== undefined && !part.startsWith('unknown-');
}
