import { badRequest } from './service-error';

/** One page of a list, and the token of the next one. */
export function pageOf<Item>(items: Item[], input: Record<string, unknown>, pageSize: number): { items: Item[]; NextToken?: string } {
  const start = startOf(input.NextToken, items.length);
  const end = start + (typeof input.MaxResults === 'number' ? input.MaxResults : pageSize);
  return { items: items.slice(start, end), NextToken: end < items.length ? Buffer.from(`page:${end}`).toString('base64url') : undefined };
}

function startOf(nextToken: unknown, length: number): number {
  if (nextToken === undefined) return 0;
  const start = Number(/^page:(\d+)$/.exec(Buffer.from(String(nextToken), 'base64url').toString())?.[1] ?? NaN);
  if (Number.isNaN(start) || start > length) throw badRequest(`NextToken ${String(nextToken)} is not valid`);
  return start;
}
