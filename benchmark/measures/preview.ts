import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { alternate, ratioOf, roundsOf, shownMilliseconds, shownRatio } from '../alternating';
import { atMost, Section, tells } from '../figure';
import { root } from '../root';
import { median } from '../statistics';
import { TARGETS } from '../targets';

const ROUNDS = roundsOf(5);
const TOOL = path.join(root, 'assets', 'cli', 'index', 'index.js');
const [FEW, MANY] = [1_000, 10_000];
/** Prints what the process has used when it ends: CPU time, which other processes do not change much, and its largest memory. */
const PRINT_USAGE = 'data:text/javascript,process.on("exit",()=>process.stderr.write(JSON.stringify(process.resourceUsage())))';

const MAPPING = {
  AllowProfileCreation: true,
  Fields: {
    orderId: { Source: '_source.id' },
    email: { Source: '_source.customer.email', Target: '_order.CustomerEmail', ContentType: 'EMAIL_ADDRESS' },
    phone: { Source: '_source.customer.phone', Target: '_profile.PhoneNumber', ContentType: 'PHONE_NUMBER' },
    name: { Source: '{{#removeExtraSpace}}{{_source.customer.first}} {{_source.customer.last}}{{/removeExtraSpace}}', Target: '_profile.Attributes.Name', ContentType: 'NAME' },
    title: { Source: '_source.items[].title', Target: '_order.OrderItems[].Title' },
    total: { Source: '_source.total', Target: '_order.TotalPrice' },
  },
  Keys: {
    shopOrderId: [{ StandardIdentifiers: ['UNIQUE', 'ORDER'], FieldNames: ['orderId'] }],
    _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] }],
    _phone: [{ StandardIdentifiers: ['PROFILE', 'SECONDARY'], FieldNames: ['phone'] }],
    _fullName: [{ FieldNames: ['name'] }],
  },
};

/** Orders of 1 KB, a third of which are of buyers who have ordered before. */
function ordersIn(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const buyer = index % Math.ceil(count * 2 / 3);
    return JSON.stringify({
      id: `O-${index}`,
      total: `${index}.50`,
      customer: { first: 'Ana', last: `Diaz ${buyer}`, email: `buyer${buyer}@example.com`, phone: `206${String(buyer).padStart(7, '0')}` },
      items: [{ title: 'Cup', note: 'x'.repeat(400) }, { title: 'Pot', note: 'y'.repeat(400) }],
    });
  }).join('\n');
}

interface Measured {
  readonly milliseconds: number;
  readonly kilobytes: number;
}

/** The whole process, from its start to its end. */
async function measure(commandArguments: string[]): Promise<Measured> {
  let usage = '';
  const exitCode = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', PRINT_USAGE, TOOL, ...commandArguments], { stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1' } });
    child.stderr.on('data', chunk => usage += chunk);
    child.on('error', reject).on('close', resolve);
  });
  if (exitCode !== 0) throw new Error(`${commandArguments.join(' ')} ended with ${exitCode}: ${usage}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage;
  return { milliseconds: (userCPUTime + systemCPUTime) / 1000, kilobytes: maxRSS };
}

export async function measurePreview(): Promise<Section> {
  const folder = mkdtempSync(path.join(tmpdir(), 'benchmark-preview-'));
  const file = (name: string, content: string): string => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  try {
    const mapping = file('ShopOrder.json', JSON.stringify(MAPPING));
    const [few, many] = [FEW, MANY].map(count => file(`orders-${count}.jsonl`, ordersIn(count)));
    const memory: Record<'few' | 'many' | 'none', number[]> = { few: [], many: [], none: [] };
    const run = async (name: keyof typeof memory, commandArguments: string[]): Promise<number> => {
      const { milliseconds, kilobytes } = await measure(commandArguments);
      memory[name].push(kilobytes);
      return milliseconds;
    };
    const preview = (records: string): string[] => ['preview', '--mapping', mapping, '--record', records, '--json'];
    const times = await alternate(ROUNDS, {
      none: () => run('none', ['--help']),
      few: () => run('few', preview(few)),
      many: () => run('many', preview(many)),
    });
    const own = (name: 'few' | 'many'): number[] => times[name].map((milliseconds, round) => milliseconds - times.none[round]);
    const growth = ratioOf(own('many').map(milliseconds => milliseconds / MANY), own('few').map(milliseconds => milliseconds / FEW));
    const memoryGrowth = ratioOf(memory.many, memory.few);
    const megabytes = (kilobytes: number[]): string => `${Math.round(median(kilobytes) / 1024)} MB`;
    const size = `${(statSync(many).size / 1024 / 1024).toFixed(1)} MB`;
    return {
      title: 'Preview of sample records',
      figures: [
        tells(`${MANY.toLocaleString('en')} records (${size}) to JSON, CPU time from start to end`, shownMilliseconds(times.many)),
        atMost(`CPU time of a record among ${MANY.toLocaleString('en')}, relative to one among ${FEW.toLocaleString('en')}`, growth.median, TARGETS.previewTimeGrowth, shownRatio(growth)),
        atMost(`memory for ${MANY.toLocaleString('en')} records, relative to ${FEW.toLocaleString('en')}`, memoryGrowth.median, TARGETS.previewMemoryGrowth, `${shownRatio(memoryGrowth)}, ${megabytes(memory.many)} to ${megabytes(memory.few)}`),
      ],
      notes: [`${ROUNDS} rounds of complete processes. The time of a record does not include the start of the process. Records are read one by one. Only key values and counts are kept. Memory grows with different key values, here ${Math.round(MANY * 2 / 3).toLocaleString('en')} buyers, not with the size of records.`],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
