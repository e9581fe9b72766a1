import { existsSync, writeFileSync } from 'fs';
import * as path from 'path';
import { BrowserContext, chromium, Page } from 'playwright-core';
import { temporaryFolder } from './apps';
import { exampleDomain } from './example-domain';
import { domainGraph } from '../../cli/graph/domain-graph';
import { pageOf } from '../../cli/graph/page';

jest.setTimeout(120_000);

const PLACES = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
const CHROMIUM = PLACES.find(existsSync);
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

if (CHROMIUM === undefined) {
  process.stderr.write(`The tests of the graph's page are skipped: there is no Chromium at ${PLACES.join(' or ')} (apt-get install chromium).\n`);
}

(CHROMIUM !== undefined ? describe : describe.skip)('The page in Chromium', () => {
  let browser: BrowserContext;
  let page: Page;
  const problems: string[] = [];
  const requests: string[] = [];
  beforeAll(async () => {
    const options = { executablePath: CHROMIUM, headless: true, viewport: { width: 1400, height: 900 }, args: FLAGS };
    browser = await chromium.launchPersistentContext(temporaryFolder(), options);
    page = await browser.newPage();
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', message => problems.push(message.text()));
    page.on('request', request => requests.push(request.url()));
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function open(count: number): Promise<void> {
    const file = path.join(temporaryFolder(), 'graph.html');
    writeFileSync(file, pageOf(domainGraph('retail', exampleDomain(count))));
    requests.length = 0;
    await page.goto(`file://${file}`);
  }

  const viewBox = async (): Promise<number[]> => (await page.locator('#stage svg').getAttribute('viewBox'))!.split(' ').map(Number);

  test.each([[5], [100]])('shows all of %i object types at once, without errors and requests', async count => {
    await open(count);

    expect(await page.locator('.row').count()).toBe(count);
    const stage = (await page.locator('#stage').boundingBox())!;
    for (const box of await page.locator('.node').all().then(nodes => Promise.all(nodes.map(node => node.boundingBox())))) {
      expect(box!.x).toBeGreaterThanOrEqual(stage.x);
      expect(box!.y).toBeGreaterThanOrEqual(stage.y);
      expect(box!.x + box!.width).toBeLessThanOrEqual(stage.x + stage.width);
      expect(box!.y + box!.height).toBeLessThanOrEqual(stage.y + stage.height);
    }
    expect((await page.screenshot()).length).toBeGreaterThan(20_000);
    expect([problems, requests.filter(url => !url.startsWith('file://'))]).toEqual([[], []]);
  });

  test.each([[5], [100]])('no box of %i object types lies on another, and no name leaves its box', async count => {
    await open(count);

    const overlaps = await page.evaluate(`(() => {
      const boxes = [...document.querySelectorAll('.node')].map(node => ({ id: node.dataset.id, box: node.querySelector('rect,path').getBBox(), texts: [...node.querySelectorAll('text')].map(text => text.getBBox()) }));
      const apart = (a, b) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      const inside = (a, b) => a.x >= b.x && a.x + a.width <= b.x + b.width && a.y >= b.y && a.y + a.height <= b.y + b.height;
      return [
        ...boxes.flatMap((one, index) => boxes.slice(index + 1).filter(other => !apart(one.box, other.box)).map(other => one.id + ' lies on ' + other.id)),
        ...boxes.filter(({ box, texts }) => !texts.every(text => inside(text, box))).map(({ id }) => 'a text leaves ' + id),
      ];
    })()`);
    expect(overlaps).toEqual([]);
  });

  test('finds object types and keys', async () => {
    await open(100);

    await page.fill('#search', 'shoporder3');
    expect(await page.locator('#hits').textContent()).toBe('1 hit');
    expect(await page.locator('.row.hit').getAttribute('data-type')).toBe('ShopOrder3');
    await page.fill('#search', '_email');
    expect(await page.locator('.node.key.hit').getAttribute('data-id')).toBe('key:_email');
    await page.keyboard.press('Escape');
    expect([await page.locator('.dimmed').count(), await page.inputValue('#search')]).toEqual([0, '']);
  });

  test('goes to the first hit', async () => {
    await open(100);
    await page.fill('#search', 'WarrantyClaim4');
    await page.keyboard.press('Enter');

    const row = (await page.locator('.row.hit').boundingBox())!;
    const stage = (await page.locator('#stage').boundingBox())!;
    expect(Math.abs(row.x + row.width / 2 - stage.x - stage.width / 2)).toBeLessThan(5);
    expect(row.height).toBeGreaterThan(12);
    expect(await page.locator('#details h2').textContent()).toBe('WarrantyClaim4');
    expect(await page.locator('.node.key:not(.dimmed)').evaluateAll(nodes => nodes.map(node => (node as unknown as { dataset: Record<string, string> }).dataset.id)))
      .toEqual(['key:_email', 'key:caseNumber']);
  });

  test('zooms by button, wheel and key, and shows everything again', async () => {
    await open(100);
    const all = await viewBox();

    await page.click('#in');
    expect((await viewBox())[2]).toBeLessThan(all[2]);
    await page.click('#fit');
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, -400);
    await page.waitForFunction(`document.querySelector('#stage svg').viewBox.baseVal.width < ${all[2]} - 1`);
    await page.keyboard.press('0');
    expect(await viewBox()).toEqual(all);
  });

  test('moves by dragging', async () => {
    await open(5);
    const [x] = await viewBox();

    await page.mouse.move(600, 850);
    await page.mouse.down();
    await page.mouse.move(500, 850, { steps: 4 });
    await page.mouse.up();

    expect((await viewBox())[0]).toBeGreaterThan(x);
  });

  test('shows the object types of a clicked key', async () => {
    await open(5);

    await page.locator('[data-id="key:_email"]').click();

    expect(await page.locator('#details h2').textContent()).toBe('_email');
    expect(await page.locator('#details').textContent()).toContain('SalesforceContact');
    expect(await page.locator('.node:not(.dimmed) .row').count()).toBe(4);
  });

  test('shows the details of a clicked object type and of a key with a conflict', async () => {
    await open(5);

    await page.locator('[data-type="ShopOrder"]').click();
    expect(await page.locator('#details').textContent()).toContain('_shopifyOrderId: orderId — UNIQUE, ORDER');
    await page.locator('#conflicts button', { hasText: '_email' }).click();
    expect(await page.locator('#details h2').textContent()).toBe('_email');
  });
});
