import { ITaggableV2, TagManager, TagType } from 'aws-cdk-lib';

/**
 * CDK sorts its own map of tags by the locale of the machine, and drops a key `__proto__` before a rule can refuse it. So the
 * manager keeps a list, which `tagsOf` converts to the map.
 */
export function newTagManager(resourceType: string, tags: { [key: string]: string } | undefined): TagManager {
  return new TagManager(TagType.STANDARD, resourceType, tags && Object.entries(tags).map(([key, value]) => ({ key, value })));
}

/** The tags as the template has them: the same text on every machine. */
export function tagsOf(taggable: ITaggableV2): Record<string, string> {
  const tags: { key: string; value: string }[] = taggable.cdkTagManager.renderTags() ?? [];
  return Object.fromEntries(tags.map(({ key, value }): [string, string] => [key, value]).sort(([one], [other]) => one < other ? -1 : 1));
}
