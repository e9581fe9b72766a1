import { Case, Result } from './matrix';
import { Outcome } from './world';

const EVENTS = ['Create', 'Update', 'Delete', 'rollback, cleanup'] as const;

/** How many cases there are of one fault, by the event that it meets. */
interface Row {
  readonly cases: Record<typeof EVENTS[number], number>;
  /** How many ended as they do without the fault, how many otherwise, and how many broke a promise. */
  asBefore: number;
  otherwise: number;
  violated: number;
}

/** Counts the cases of the matrix by their fault; scripts/fault-report.mjs makes a table of it. */
export class Counts {
  private readonly rows = new Map<string, Row>();

  public add({ fault, event }: Case, { outcome, violations }: Pick<Result, 'outcome' | 'violations'>, base: Outcome): void {
    const name = fault === undefined ? '*none*' : fault.call === undefined ? `event: ${fault.kind}` : `call: ${fault.kind.name}`;
    const none = { 'Create': 0, 'Update': 0, 'Delete': 0, 'rollback, cleanup': 0 };
    const row = this.rows.get(name) ?? { cases: none, asBefore: 0, otherwise: 0, violated: 0 };
    this.rows.set(name, row);
    row.cases[EVENTS.find(one => one === event) ?? 'rollback, cleanup']++;
    if (violations.length > 0) row.violated++;
    else if (outcome.status === base.status) row.asBefore++;
    else row.otherwise++;
  }

  public toJSON(): Record<string, Row> {
    return Object.fromEntries(this.rows);
  }
}
