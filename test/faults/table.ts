import { Case, Result } from './matrix';
import { Outcome } from './world';

const COLUMNS = ['Create', 'Update', 'Delete', 'rollback, cleanup'] as const;

interface Row {
  readonly cases: Record<typeof COLUMNS[number], number>;
  /** How many ended as they do without the fault, how many otherwise, and how many broke a promise. */
  asBefore: number;
  otherwise: number;
  violated: number;
}

/** Counts the cases of the matrix, and prints them as one table. */
export class Table {
  private readonly rows = new Map<string, Row>();

  public add({ fault, event }: Case, { outcome, violations }: Pick<Result, 'outcome' | 'violations'>, base: Outcome): void {
    const name = fault === undefined ? '*none*' : fault.call === undefined ? `event: ${fault.kind}` : `call: ${fault.kind.name}`;
    const none = { 'Create': 0, 'Update': 0, 'Delete': 0, 'rollback, cleanup': 0 };
    const row = this.rows.get(name) ?? { cases: none, asBefore: 0, otherwise: 0, violated: 0 };
    this.rows.set(name, row);
    row.cases[COLUMNS.find(column => column === event) ?? 'rollback, cleanup']++;
    if (violations.length > 0) row.violated++;
    else if (outcome.status === base.status) row.asBefore++;
    else row.otherwise++;
  }

  public toString(): string {
    const rows = [...this.rows].map(([name, row]) => (
      [name, ...COLUMNS.map(column => row.cases[column]), row.asBefore, row.otherwise, row.violated]
    ));
    const sums = rows[0]?.slice(1).map((_, index) => rows.reduce((sum, row) => sum + Number(row[index + 1]), 0)) ?? [];
    return [
      ['fault', ...COLUMNS, 'ends as without it', 'ends otherwise, as promised', 'breaks a promise'],
      ['---', ...sums.map(() => '--:')],
      ...rows,
      ['**all**', ...sums],
    ].map(cells => `| ${cells.join(' | ')} |`).join('\n');
  }
}
