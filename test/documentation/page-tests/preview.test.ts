import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Preview {
  readonly records: { readonly verdict: { readonly outcome: string; readonly reason: string } }[];
  readonly summary: { readonly profiles: { readonly records: number[] }[] };
}

function preview(mapping: string, records: object[]): Preview {
  const options = ['--mapping', mapping, '--record', '-', '--json'];
  return JSON.parse(execFileSync('npx', ['cdk-customer-profiles', 'preview', ...options], { input: JSON.stringify(records), encoding: 'utf8' }));
}

test('two orders of one buyer are on one profile', () => {
  const { records, summary } = preview(join(__dirname, 'shop-order.json'), [
    { id: '1001', email: 'Ana@example.com' },
    { id: '1002', email: 'ana@example.com' },
  ]);
  expect(records.map(({ verdict }) => verdict.outcome)).toEqual(['new', 'attached']);
  expect(summary.profiles).toMatchObject([{ records: [1, 2] }]);
}, 60_000);
