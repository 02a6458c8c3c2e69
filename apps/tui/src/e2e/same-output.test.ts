import { afterEach, expect, jest, test } from '@jest/globals';
import type { Finished } from '../test-support/run-countermand.ts';
import { openWorld, writeIn, type World } from '../test-support/same-work.ts';

jest.setTimeout(600_000);

interface Step {
  readonly words: readonly string[];
  readonly input?: string;
  /** Keeps the first id it prints, for later steps. */
  readonly keep?: string;
  readonly prepare?: (world: World) => void;
}

const of = (line: string, more: Omit<Step, 'words'> = {}): Step => ({ words: line.split(' '), ...more });

const TOMORROW = new Date(Date.now() + 24 * 60 * 60_000).toISOString();
const ORDERS = 'reference,reason,note\nshop:1003,fraud,called twice\nnonsense,fraud,\nshop:1003,,\npod:F237-110226-000001,whim,\n';
const JSON_ORDERS = JSON.stringify({ name: 'Later', reason: 'fraud', sendAfter: TOMORROW, items: [{ reference: 'shop:1006' }, { account: 'shop', target: { id: '1002' } }] });
const LINES = '{"reference":"shop:order/10004","note":"größe"}\n\n{"reference":"shop:1006","resaon":"fraud"}\n';
const POD = ['F237-120723-000001', 'F237-110226-000002'].map((id) => `pod:${id}`);

/** Every command that there is here and at a server; each order is stopped once. */
const STEPS: readonly Step[] = [
  of('accounts'),
  of('providers'),
  of('list'),
  of('list --replacement-not-held'),
  of('batch list'),
  of('find 10002'),
  of('find no-such-order'),
  of('find 1 --account nobody'),
  of('find 1 --limit 2'),
  of('find 1 --limit 0'),
  of('find 1 --cursor nonsense'),
  of('show shop:01001'),
  of('show shop:@10001'),
  of('show shop:99999999'),
  of('show shop:@no-such-number'),
  of('show shop:..'),
  of('show nonsense'),
  of('show nobody:1'),
  of('show can_01M802M4APA16S7JWX3YFEAF2K'),
  of('preview shop:1001 shop:@10002 shop:.. nobody:1'),
  of('preview shop:1001 --refund'),
  of('cancel shop:1001 nobody:1 shop:.. --confirm=cancel-1'),
  of('cancel shop:@no-such-number'),
  of('cancel shop:1001 --reason whim'),
  of('cancel shop:1001 --message hello --dry-run'),
  of('cancel shop:1001 --expect-order 10009'),
  of('cancel shop:1002 --dry-run'),
  of('cancel shop:1001 --reason fraud --note called --idempotency-key one', { keep: 'shop' }),
  of('cancel shop:1001 --reason fraud --note called --idempotency-key one'),
  of('cancel shop:1002 --idempotency-key one'),
  of(`cancel ${POD[0]}`, { prepare: ({ place }) => place.pod.fail({ failure: 'too_late', operation: 'cancel' }), keep: 'refused' }),
  of(`cancel ${POD[1]}`, { prepare: ({ place }) => place.pod.fail({ failure: 'no_effect_connection_broken', operation: 'cancel' }), keep: 'attention' }),
  of('list --attention'),
  of('resolve <attention> --as cancelled'),
  of('recheck <attention>'),
  of('resolve <attention> --as not_stopped --note seen'),
  of('resolve <attention> --as cancelled --note seen'),
  of('cancel shop:1002 --no-wait --send-after 2099-01-01T00:00:00Z'),
  of(`cancel shop:1002 --no-wait --send-after ${TOMORROW}`, { keep: 'later' }),
  of('cancel shop:1002 --no-wait --on-replacement leave'),
  of('show <later>'),
  of('watch <later> --timeout 0.2'),
  of(`cancel shop:1002 --timeout 0.2 --send-after ${TOMORROW}`),
  of('withdraw <later>'),
  of('withdraw <later>'),
  of('withdraw <shop>'),
  of('recheck <shop> --no-wait'),
  of('watch <shop>'),
  of('show <shop>'),
  of('list'),
  of('list --state cancelled --state refused --account shop'),
  of('list --reference shop:01001'),
  of('list --reference shop:..'),
  of('list --state gone'),
  of('list --limit 2'),
  of('list --limit 501'),
  of('list --cursor nonsense'),
  of('withdraw can_01M802M4APA16S7JWX3YFEAF2K'),
  of('recheck can_nothing'),
  of('resolve can_nothing --as cancelled --note seen'),
  of('watch can_nothing'),
  of('batch orders.csv --validate', { prepare: (world) => writeIn(world, 'orders.csv', ORDERS) }),
  of('batch orders.csv'),
  of('batch orders.csv --confirm=cancel-1 --report report.csv', { keep: 'batch' }),
  of('batch orders.csv --confirm=cancel-1'),
  of('batch show <batch>'),
  of('batch report <batch>'),
  of('batch retry <batch> --confirm=cancel-1'),
  of('batch pause <batch>'),
  of('batch later.json --confirm=cancel-2 --no-wait', { prepare: (world) => writeIn(world, 'later.json', JSON_ORDERS), keep: 'json' }),
  of('batch pause <json>'),
  of('batch show <json>'),
  of('batch resume <json> --no-wait'),
  of('batch abort <json>'),
  of('batch abort <json>'),
  of('batch report <json>'),
  of('batch lines.ndjson --validate', { prepare: (world) => writeIn(world, 'lines.ndjson', LINES) }),
  of('batch lines.ndjson --confirm=cancel-1 --name Lines', { keep: 'lines' }),
  of('batch report <lines>'),
  of('batch - --confirm=cancel-1 --name Late', { input: 'shop:1006\n', prepare: ({ place }) => place.shop.fail({ failure: 'forbidden', targetId: '1006', operation: 'cancel', times: 1 }), keep: 'failed' }),
  of('batch retry <failed> --confirm=cancel-1'),
  of('batch - --confirm=cancel-1', { input: 'reference,resaon\nshop:1,fraud\n' }),
  of('batch - --validate', { input: '' }),
  of('batch none.csv'),
  of('batch latin.csv --validate --encoding windows-1252', { prepare: (world) => writeIn(world, 'latin.csv', 'reference\nshop:1006\n') }),
  of('batch latin.csv --validate --encoding ebcdic'),
  of('batch latin.csv --validate --send-after yesterday'),
  of('batch list'),
  of('batch list --state finished --limit 1'),
  of('batch show bat_nothing'),
  of('batch retry bat_nothing --confirm=cancel-1'),
  of('keys create second --scope cancellations:read --account shop', { keep: 'key' }),
  of('keys create third --scope cancellations:read --account nobody'),
  of('keys create fourth --scope cancellations:read --expires yesterday'),
  of('keys revoke <key>'),
  of('keys revoke key_nothing'),
  of('keys'),
];

const worlds: World[] = [];
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
});

async function perform(world: World, { words, input, keep, prepare }: Step, flags: readonly string[]): Promise<Finished> {
  prepare?.(world);
  const finished = await world.run([...words, ...flags], input);
  if (keep !== undefined) world.keep(keep, finished);
  return world.neutral(finished);
}

/** What others build on, and every third of the rest: as data, a command differs from itself in few places only, and each line is a program's start. */
const AS_DATA = STEPS.filter(({ keep, prepare }, index) => keep !== undefined || prepare !== undefined || index % 3 === 0);

test.each([['for people', [], STEPS], ['as data', ['--json'], AS_DATA]] as const)('what commands say %s is the same here and through a server', async (_name, flags, steps) => {
  const [here, there] = await Promise.all([openWorld('here'), openWorld('server')]);
  worlds.push(here, there);
  const differences: object[] = [];
  const codes = new Set<number | null>();
  for (const step of steps) {
    const [expected, actual] = await Promise.all([perform(here, step, flags), perform(there, step, flags)]);
    codes.add(expected.code);
    if (JSON.stringify(expected) !== JSON.stringify(actual)) differences.push({ words: step.words.join(' '), here: expected, there: actual });
  }
  expect(differences).toEqual([]);
  expect([...codes].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
