import { ITaggableV2, TagManager, TagType } from 'aws-cdk-lib';

/**
 * CDK's own map of tags is put into order by the locale of whoever synthesizes, and loses a key `__proto__` before a rule
 * can refuse it. So the manager keeps a list, of which `tagsOf` makes the map.
 */
export function newTagManager(resourceType: string, tags: { [key: string]: string } | undefined): TagManager {
  return new TagManager(TagType.STANDARD, resourceType, tags && Object.entries(tags).map(([key, value]) => ({ key, value })));
}

/** The tags as the template has them: the same text on every machine. */
export function tagsOf(taggable: ITaggableV2): Record<string, string> {
  const tags: { key: string; value: string }[] = taggable.cdkTagManager.renderTags() ?? [];
  return Object.fromEntries(tags.map(({ key, value }): [string, string] => [key, value]).sort(([one], [other]) => one < other ? -1 : 1));
}
