import { afterEach, describe, expect, test } from '@jest/globals';
import type { CancellationState, CancellationView } from '@countermand/core/model';
import type { CancellationQuery } from '../../../service/service.ts';
import { renderCockpit, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { listedAccount, listedView, listOf } from '../../../test-support/sample-cancellations.ts';
import { scriptService, type ScriptedService, type ServiceScript } from '../../../test-support/scripted-service.ts';

const ESCAPE = '\u001b';

/** For 200 pages one after the other, on a busy machine. */
const LONG_MS = 20_000;

let views: CancellationView[];
let asked: CancellationQuery[];
let scripted: ScriptedService;
let cockpit: RenderedCockpit;
afterEach(() => cockpit.close());

function open(listed: readonly CancellationView[], { script = {}, ...more }: Partial<Parameters<typeof renderCockpit>[0]> & { readonly script?: ServiceScript } = {}): void {
  views = [...listed];
  asked = [];
  scripted = scriptService({
    accounts: () => Promise.resolve({ ok: true, value: [listedAccount('acme'), listedAccount('other')] }),
    cancellations: (query) => {
      if (!query.attention) asked.push(query);
      return listOf(views, query);
    },
    ...script,
  });
  cockpit = renderCockpit({ service: scripted.service, first: { name: 'cancellations', query: {} }, ...more });
}

/** Withdraws as a service does. */
function withdrawing(taken: string[]): ServiceScript {
  return {
    withdraw: (id) => {
      const index = views.findIndex((view) => view.id === id);
      const view = views[index];
      if (view?.state !== 'queued') return Promise.resolve({ ok: false, problem: { code: 'state_conflict', detail: `${id} has left.`, retryable: false } });
      taken.push(view.reference);
      views[index] = { ...view, state: 'withdrawn' };
      scripted.change();
      return Promise.resolve({ ok: true, value: views[index] });
    },
  };
}

const many = (count: number, state: CancellationState = 'queued'): readonly CancellationView[] => Array.from({ length: count }, (_, index) => listedView(index + 1, state));

test('the newest is first, with its state in a word and a sign, and what the provider said', async () => {
  const refusal = { code: 'too_late', message: 'Already \u001b[31mshipped' } as const;
  open([listedView(1, 'refused', { refusal }), listedView(2, 'unknown', { remark: 'The connection was lost.' }), listedView(3, 'cancelled', { providerStatus: { before: 'open', after: 'canceled' } })]);
  const frame = await cockpit.shows(/acme:3[^]*acme:2[^]*acme:1/);
  expect(frame).toMatch(/▸ {2}✔ cancelled +acme:3 +60 min +open → canceled/);
  expect(frame).toMatch(/\? unknown +acme:2 +60 min +The connection was lost\./);
  expect(frame).toMatch(/✘ refused +acme:1 +60 min +too_late: Already shipp…/);
  expect(frame).not.toContain('\u001b[31m');
});

test('where nothing was asked, it says what to do', async () => {
  open([]);
  await cockpit.shows(/Nothing was asked to be stopped yet\.\n.*f and stop it there/);
});

test('a word that is neither a state nor an account is refused, not an empty list', async () => {
  open(many(3));
  await cockpit.shows(/1 of 3/);
  cockpit.type(':list unkown\r');
  await cockpit.shows(/No state and no account is called unkown; did you mean unknown\?/);
  cockpit.type(':list acme\r');
  await cockpit.shows(/1 of 3/);
});

describe('live', () => {
  test('who is at the first row sees what comes on top at once', async () => {
    open(many(300));
    await cockpit.shows(/▸ {2}… queued +acme:300 /);
    views = [...views, listedView(301)];
    scripted.change();
    const frame = await cockpit.shows(/▸ {2}… queued +acme:301 [^]*acme:300 /);
    expect(frame).not.toMatch(/new, g to see/);
    cockpit.type('j');
    await cockpit.shows(/▸ {2}… queued +acme:300 /);
    views = [...views, listedView(302)];
    scripted.change();
    await cockpit.shows(/▸ {2}… queued +acme:300 [^]*↑ 1 new, g to see them/);
    cockpit.type('k');
    await cockpit.shows(/▸ {2}… queued +acme:302 /);
  });

  test('a mark holds the list, and 2 shows the newest from wherever one is in it', async () => {
    open(many(300));
    await cockpit.shows(/▸ {2}… queued +acme:300 /);
    cockpit.type(' k');
    await cockpit.shows(/▸● {1}… queued +acme:300 /);
    views = [...views, listedView(301)];
    scripted.change();
    await cockpit.shows(/▸● {1}… queued +acme:300 [^]*↑ 1 new, g to see them/);
    cockpit.type('2');
    await cockpit.shows(/▸ {2}… queued +acme:301 /);
  });

  test('a state that changes is seen, and what comes on top moves nothing until g', async () => {
    open(many(3));
    await cockpit.shows(/▸ {2}… queued +acme:3/);
    cockpit.type('j');
    await cockpit.shows(/▸ {2}… queued +acme:2/);
    views = [...views.map((view) => (view.reference === 'acme:2' ? { ...view, state: 'cancelled' as const } : view)), listedView(4)];
    scripted.change();
    const frame = await cockpit.shows(/✔ cancelled +acme:2[^]*↑ 1 new, g to see them/);
    expect(frame).toMatch(/▸ {2}✔ cancelled +acme:2/);
    expect(frame).not.toContain('acme:4');
    cockpit.type('g');
    await cockpit.shows(/▸ {2}… queued +acme:4[^]*acme:3[^]*1 of 4\n/);
  });

  test('the row under the cursor stays there when one above it leaves the list', async () => {
    open(many(5), { first: { name: 'cancellations', query: { states: ['queued'] } } });
    await cockpit.shows(/▸ {2}… queued +acme:5/);
    cockpit.type('jj');
    await cockpit.shows(/▸ {2}… queued +acme:3/);
    views = views.map((view) => (view.reference === 'acme:4' ? { ...view, state: 'cancelled' as const } : view));
    scripted.change();
    const frame = await cockpit.shows(/2 of 4\n/);
    expect(frame).toMatch(/▸ {2}… queued +acme:3/);
  });

  test('it is where it was after another screen', async () => {
    open(many(300));
    await cockpit.shows(/▸ {2}… queued +acme:300 /);
    cockpit.type('\u0004\u0004jj');
    await cockpit.shows(/▸ {2}… queued +acme:262 /);
    views = [...views, listedView(301)];
    cockpit.type('?');
    await cockpit.shows(/› Help/);
    cockpit.type(ESCAPE);
    await cockpit.shows(/▸ {2}… queued +acme:262 [^]*39 of \d+.*↑ 1 new/);
  });
});

describe('100,000 of them', () => {
  test('the first are seen after one request, the last are reached with G, and nothing is asked for twice', async () => {
    const all = many(100_000);
    open(all, { script: { cancellations: (query) => (query.attention ? listOf([], query) : (asked.push(query), pageOf(all, query))) } });
    await cockpit.shows(/acme:100000 [^]*1 of 100 or more/);
    expect(asked).toHaveLength(1);
    cockpit.type('G');
    await cockpit.shows(/▸ {2}… queued +acme:1 [^]*100000 of 100000\n/, LONG_MS);
    expect(asked).toHaveLength(201);
    cockpit.type('kkk');
    await cockpit.shows(/99997 of 100000\n/);
    expect(asked).toHaveLength(201);
  }, 2 * LONG_MS);

  test('on the way to the last row it says how far it is, and esc stops it there', async () => {
    const all = many(100_000);
    let hold: (() => void) | undefined;
    open(all, {
      script: {
        cancellations: async (query) => {
          if (query.attention) return listOf([], query);
          if (asked.push(query) === 5) await new Promise<void>((resolve) => (hold = resolve));
          return pageOf(all, query);
        },
      },
    });
    await cockpit.shows(/1 of 100 or more/);
    cockpit.type('G');
    await cockpit.shows(/Going to the last row: \d+ rows so far · esc stops/);
    cockpit.type(ESCAPE);
    await cockpit.shows(/1 of 1600 or more/);
    hold?.();
    await cockpit.shows(/▸ {2}… queued +acme:100000 [^]*1 of 2100 or more/);
    expect(asked).toHaveLength(5);
  });
});

describe('the filter', () => {
  const mixed = (): readonly CancellationView[] => [listedView(1, 'unknown'), listedView(2, 'queued'), listedView(3, 'needs_attention', { account: 'other', reference: 'acme:3' }), listedView(4, 'cancelled', { orderNumber: 'WILLOW-4' })];

  test.each([
    ['unknown', { states: ['unknown'] }, /▸ {2}\? unknown +acme:1[^]*1 of 1\n/],
    ['needs attention', { states: ['needs_attention'] }, /▸ {2}! needs attention +acme:3[^]*1 of 1\n/],
    ['other', { accounts: ['other'] }, /▸ {2}! needs attention +acme:3[^]*1 of 1\n/],
  ])('%s is asked of the service', async (typed, query, shown) => {
    open(mixed());
    await cockpit.shows(/1 of 4\n/);
    cockpit.type(`/${typed}\r`);
    await cockpit.shows(shown);
    expect(asked.at(-1)).toMatchObject(query);
  });

  test('any other text is looked for in what is loaded, and that is said', async () => {
    open(mixed());
    await cockpit.shows(/1 of 4\n/);
    cockpit.type('/willow\r');
    await cockpit.shows(/looked for in the 4 that are loaded[^]*✔ cancelled +acme:4[^]*1 of 1\n/);
    cockpit.type(ESCAPE);
    await cockpit.shows(/1 of 4\n/);
  });
});

describe('taking back', () => {
  test('asks first, and what is chosen at first changes nothing', async () => {
    const taken: string[] = [];
    open(many(3), { script: withdrawing(taken) });
    await cockpit.shows(/▸ {2}… queued +acme:3/);
    cockpit.type('w');
    await cockpit.shows(/Take back the stop of acme:3\?[^]*▸ ■ Leave it: the order is to be stopped\n +↩ Keep order: take the stop back/);
    cockpit.type('\r');
    await cockpit.shows(/queued +acme:3[^]*1 of 3\n/);
    expect(taken).toEqual([]);
    cockpit.type('wj\r');
    await cockpit.shows(/↩ withdrawn +acme:3[^]*acme:3: taken back\./);
    expect(taken).toEqual(['acme:3']);
  });

  test('of many is one question, and those that have left stay', async () => {
    const taken: string[] = [];
    open([...many(3), listedView(4, 'sending')], { script: withdrawing(taken) });
    await cockpit.shows(/1 of 4\n/);
    cockpit.type('   w');
    await cockpit.shows(/Take back 3 stops\?[^]*! 1 of them has left already or ended\.[^]*▸ ■ Leave them/);
    cockpit.type('j\r');
    await cockpit.shows(/2 taken back; 1 not: can_0+4 has left\./);
    expect(taken).toEqual(['acme:3', 'acme:2']);
    expect(cockpit.frame()).not.toContain('marked');
  });

  test('what is agreed to while another is still being taken back is done as well', async () => {
    const taken: string[] = [];
    const { withdraw } = withdrawing(taken);
    let release = (): void => {};
    const slow = new Promise<void>((resolve) => (release = resolve));
    open(many(2), { script: { withdraw: async (id) => (await (id.endsWith('2') ? slow : undefined), withdraw!(id)) } });
    await cockpit.shows(/1 of 2\n/);
    cockpit.type('wj\r');
    cockpit.type('wj\r');
    await cockpit.shows(/That is being done already/);
    cockpit.type('jwj\r');
    await cockpit.shows(/acme:1: taken back\./);
    release();
    await cockpit.shows(/acme:2: taken back\./);
    expect(taken).toEqual(['acme:1', 'acme:2']);
  });

  test('says why where it is too late', async () => {
    open([listedView(1, 'unknown')]);
    await cockpit.shows(/1 of 1\n/);
    cockpit.type('w');
    await cockpit.shows(/acme:1: sent already, and may have taken effect/);
  });

  test('is refused in a cockpit that is read-only', async () => {
    open(many(1), { readonly: true });
    await cockpit.shows(/1 of 1\n/);
    cockpit.type('w');
    await cockpit.shows(/This cockpit is read-only/);
    expect(cockpit.frame()).not.toContain('Take back');
  });
});

test('a recheck of one is done at once, and is worked here', async () => {
  const rechecked: string[] = [];
  const worked: string[] = [];
  open([listedView(1, 'unknown')], {
    script: {
      recheck: (id) => (rechecked.push(id), Promise.resolve({ ok: true, value: listedView(1, 'unknown') })),
      work: ({ accounts }) => (worked.push(...accounts), () => Promise.resolve()),
    },
  });
  await cockpit.shows(/1 of 1\n/);
  cockpit.type('r');
  await cockpit.shows(/acme:1: to be read again now\./);
  expect([rechecked, worked]).toEqual([[listedView(1).id], ['acme']]);
});

/** As `listOf`, for many that are in order. */
function pageOf(all: readonly CancellationView[], { cursor, limit = 50 }: CancellationQuery): ReturnType<typeof listOf> {
  const end = cursor === undefined ? all.length : Number(cursor);
  const items = all.slice(Math.max(0, end - limit), end).toReversed();
  return Promise.resolve({ ok: true, value: { items, nextCursor: end - limit > 0 ? String(end - limit) : null } });
}
