import { chromium, type Browser } from 'playwright-core';
import { machine, median, print } from './support/report.ts';
import { findChromium, tablePage } from './support/table-page.ts';

/** The table of cancellations with very many rows, against one with few: `node tools/bench/react-table.ts [rounds] [rows] [frames]`. */
const ROUNDS = Number(process.argv[2] ?? 3);
const ROWS = Number(process.argv[3] ?? 100_000);
const FRAMES = Number(process.argv[4] ?? 200);
const FEW = 100;

/** Scrolled with each frame, pixels: some twenty rows, faster than a hand throws a list. */
const PIXELS = 1_000;

/** Nothing is asked of it: all is answered here. */
const ORIGIN = 'https://table.invalid';

interface Seen {
  readonly firstPaintMs: number;
  /** Processor time of the page's main thread for one frame: what other work on the machine does not change. */
  readonly mainThreadMs: number;
  readonly frames: readonly number[];
  /** What the table takes beside its rows. */
  readonly heapMegabytes: number;
  readonly elements: number;
}

async function look(browser: Browser, files: Awaited<ReturnType<typeof tablePage>>, rows: number): Promise<Seen> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route('**/*', async (route) => {
    const file = files[new URL(route.request().url()).pathname];
    await (file ? route.fulfill({ contentType: file.type, body: file.text }) : route.fulfill({ status: 404 }));
  });
  await page.goto(`${ORIGIN}/?rows=${rows}`);
  await page.waitForFunction('typeof show === "function"');
  const debug = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await debug.send('HeapProfiler.collectGarbage');
    const { usedSize } = await debug.send('Runtime.getHeapUsage');
    return usedSize / 2 ** 20;
  };
  await debug.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => (await debug.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  const before = await heap();
  const firstPaintMs = await page.evaluate<number>('show()');
  const workedBefore = await worked();
  const frames = await page.evaluate<number[]>(`scroll(${FRAMES}, ${PIXELS})`);
  const mainThreadMs = ((await worked()) - workedBefore) * (1_000 / FRAMES);
  const elements = await page.evaluate<number>('document.querySelectorAll("main *").length');
  const heapMegabytes = (await heap()) - before;
  await page.close();
  return { firstPaintMs, mainThreadMs, frames, heapMegabytes, elements };
}

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const files = await tablePage();
  await look(browser, files, FEW);
  const rounds: { few: Seen; many: Seen }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ few: await look(browser, files, FEW), many: await look(browser, files, ROWS) });
  const few = rounds.map((round) => round.few);
  const many = rounds.map((round) => round.many);
  const work = (seen: readonly Seen[]): number => median(seen.map(({ mainThreadMs }) => mainThreadMs));
  // A display shows a frame each 16.7 ms, and a clock tells it to a tenth of one.
  const late = (seen: readonly Seen[], limit: number): string => {
    const all = seen.flatMap(({ frames }) => frames);
    return `${((100 * all.filter((each) => each > limit + 0.5).length) / all.length).toFixed(1)} %`;
  };
  const about = { machine: machine(), figures: { rows: ROWS, rounds: ROUNDS } };
  print([
    {
      ...about,
      name: 'first paint of the table',
      ratio: median(rounds.map((round) => round.many.firstPaintMs / round.few.firstPaintMs)),
      figures: { ...about.figures, ms: Math.round(median(many.map(({ firstPaintMs }) => firstPaintMs))), [`${FEW} rows ms`]: Math.round(median(few.map(({ firstPaintMs }) => firstPaintMs))) },
    },
    {
      ...about,
      name: 'frames while it is scrolled fast',
      ratio: work(many) / work(few),
      figures: { ...about.figures, 'main thread ms': Number(work(many).toFixed(1)), [`${FEW} rows main thread ms`]: Number(work(few).toFixed(1)), 'over 16.7 ms': late(many, 16.7), 'over 50 ms': late(many, 50), [`${FEW} rows over 16.7 ms`]: late(few, 16.7), [`${FEW} rows over 50 ms`]: late(few, 50) },
    },
    {
      ...about,
      name: 'elements in the document',
      ratio: median(rounds.map((round) => round.many.elements / round.few.elements)),
      figures: { ...about.figures, elements: median(many.map(({ elements }) => elements)), 'MB beside the rows': Math.round(median(many.map(({ heapMegabytes }) => heapMegabytes))), [`${FEW} rows MB`]: Math.round(median(few.map(({ heapMegabytes }) => heapMegabytes))) },
    },
  ]);
} finally {
  await browser.close();
}
