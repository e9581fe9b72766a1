import { ITaggableV2, TagManager, TagType } from 'aws-cdk-lib';

/**
 * CDK sorts a map of tags by the locale of the machine, and drops the key `__proto__` before a rule can reject it. Therefore
 * the tag manager has a list, which `tagsOf` converts to a map.
 */
export function newTagManager(resourceType: string, tags: { [key: string]: string } | undefined): TagManager {
  return new TagManager(TagType.STANDARD, resourceType, tags && Object.entries(tags).map(([key, value]) => ({ key, value })));
}

/** The tags of the template, in the same order on every machine. */
export function tagsOf(taggable: ITaggableV2): Record<string, string> {
  const tags: { key: string; value: string }[] = taggable.cdkTagManager.renderTags() ?? [];
  return Object.fromEntries(tags.map(({ key, value }): [string, string] => [key, value]).sort(([one], [other]) => one < other ? -1 : 1));
}
