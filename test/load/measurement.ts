import { Call } from '../../local-aws/call-log';
import { CustomerProfiles } from '../../local-aws/customer-profiles/customer-profiles';

/** The calls of a deployment, and their duration. */
export interface Figures {
  readonly puts: number;
  readonly throttledPuts: number;
  readonly gets: number;
  readonly otherCalls: number;
  /** The time from the first call to the last call. */
  readonly seconds: number;
}

/** Records the calls of a service. */
export class Measurement {
  private first?: number;
  private last = 0;

  constructor(service: CustomerProfiles) {
    service.beforeOperation = async () => {
      this.last = Date.now();
      this.first ??= this.last;
      return undefined;
    };
  }

  public figures(calls: readonly Call[]): Figures {
    const callsOf = (operation: string) => calls.filter(call => call.operation === operation);
    const [puts, gets] = [callsOf('PutProfileObjectType'), callsOf('GetProfileObjectType')];
    const throttledPuts = puts.filter(({ status }) => status === 429).length;
    return {
      puts: puts.length - throttledPuts,
      throttledPuts,
      gets: gets.length,
      otherCalls: calls.length - puts.length - gets.length,
      seconds: (this.last - (this.first ?? this.last)) / 1000,
    };
  }
}

/** A Markdown table. */
export function tableOf(rows: readonly Record<string, string | number>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return [columns, columns.map((_, index) => (index === 0 ? '---' : '--:')), ...rows.map(row => columns.map(column => row[column]))]
    .map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
