import { Case, Result } from './matrix';
import { Outcome } from './simulated-account';

const EVENTS = ['Create', 'Update', 'Delete', 'rollback, cleanup'] as const;

/** The number of cases of one fault, by event. */
interface Row {
  readonly cases: Record<typeof EVENTS[number], number>;
  /** The number of cases that ended as without the fault, that ended otherwise, and that violated a promise. */
  asBefore: number;
  otherwise: number;
  violated: number;
}

/** Counts the cases of the matrix by fault. scripts/faults.mjs creates a table from the counts. */
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
