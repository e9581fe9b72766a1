import { MappingDefinition } from '../../../../src/model/rules';

const TIMESTAMP = 'SourceLastUpdatedTimestamp';

/** A complete record for a mapping: with a value at every path of its sources. */
export function fullRecordOf({ Fields = {}, SourceLastUpdatedTimestampFormat: format = '' }: MappingDefinition): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  Object.values(Fields).forEach(({ Source = '', Target = '', ContentType }, index) => {
    const value = Target.endsWith(TIMESTAMP) ? timestampOf(format) : valueOf(ContentType, index);
    for (const [, path] of Source.matchAll(/_source\.([\w.[\]]+)/g)) set(record, path.split('.'), value);
  });
  return record;
}

function set(record: Record<string, unknown>, [step, ...others]: string[], value: string): void {
  const name = step.replace('[]', '');
  if (others.length === 0) {
    record[name] ??= value;
  } else if (step.endsWith('[]')) {
    const list = (record[name] ??= [{}, {}]) as Record<string, unknown>[];
    list.forEach(element => set(element, others, value));
  } else {
    set((record[name] ??= {}) as Record<string, unknown>, others, value);
  }
}

function valueOf(contentType: string | undefined, index: number): string {
  switch (contentType) {
    case 'EMAIL_ADDRESS': return `person${index}@example.com`;
    case 'PHONE_NUMBER': return `206555${String(index).padStart(4, '0')}`;
    case 'NUMBER': return String(index);
    default: return `value ${index}`;
  }
}

function timestampOf(format: string): string {
  return format === 'EpochMilli' ? '1767225600000' : format.replace(/'([^']*)'|yyyy|MM|dd|HH|mm|ss|SSS/g, (token, quoted) => quoted ?? ({ yyyy: '2026', SSS: '000' } as Record<string, string>)[token] ?? '10');
}
