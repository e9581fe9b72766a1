import { Kind, liveThrough } from './events';
import { Section } from '../figure';

/** The expected calls of each event without faults. */
export const CALLS: Record<Kind, string[]> = {
  'Create': ['Get', 'Put', 'Get'],
  'Update with the same tags': ['Get', 'Tag', 'Put', 'Get'],
  'Update of tags': ['Get', 'Tag', 'Put', 'Untag', 'Get'],
  'Delete': ['Get', 'Delete', 'Get'],
};

/** The calls of the bundled handler. */
export async function serviceCalls(node = process.execPath): Promise<Record<Kind, string[]>> {
  const invocations = await liveThrough(node, 1);
  return Object.fromEntries(Object.entries(invocations).map(([kind, [{ calls }]]) => [kind, calls])) as Record<Kind, string[]>;
}

export async function measureServiceCalls(): Promise<Section> {
  const calls = await serviceCalls();
  return {
    title: 'Service calls of an event',
    figures: (Object.keys(CALLS) as Kind[]).map(kind => {
      const [measured, target] = [calls[kind], CALLS[kind]].map(operations => operations.join(', '));
      return { what: kind, measured, target, isMet: measured === target };
    }),
    notes: ['Counted at the model of the service in this repository (`local-aws/`), which the bundled handler calls by HTTP.'],
  };
}
