import { afterEach, describe, expect, test } from '@jest/globals';
import type { Preview } from '@countermand/core';
import type { CancellationView } from '@countermand/core/model';
import { OPERATOR_COMMAND_NAMES, operatorCommand } from '../operator/operator-commands.ts';
import type { Answer } from '../service/answer.ts';
import type { FiledCancellation } from '../service/service.ts';
import { talkByLines, type LineTalk } from '../test-support/line-talk.ts';
import { SAMPLE_VIEW } from '../test-support/sample-view.ts';
import { scriptService, type ServiceScript } from '../test-support/scripted-service.ts';

const { confirmedBy: _confirmed, replacement: _replacement, settledAt: _settled, remark: _remark, joined: _joined, ...REST } = SAMPLE_VIEW;
const QUEUED: CancellationView = { ...REST, state: 'queued', attempts: 0, warnings: [] };
const PREVIEW: Preview = {
  asked: 'acme:123',
  account: 'acme',
  provider: 'invented',
  reference: 'acme:123',
  target: { kind: 'order', id: '123' },
  eligibility: { answer: 'yes', why: 'It is in production.' },
  plan: { kind: 'send', operation: 'cancel', why: 'It is open.', effects: [{ name: 'refund', happens: 'no', text: 'No money is returned.' }] },
  problems: [],
};

let talk: LineTalk;
let change: () => void;

async function begin(script: ServiceScript = {}, options: { readonly readonly?: boolean; readonly patienceMs?: number } = {}): Promise<string> {
  const scripted = scriptService(script);
  change = scripted.change;
  talk = talkByLines({ service: scripted.service, patienceMs: 0, ...options });
  return talk.heard();
}

afterEach(() => talk.end());

const ok = <Value>(value: Value): Promise<Answer<Value>> => Promise.resolve({ ok: true, value });

test('it says where it is and how to go on; help holds every command, and with --readonly none that changes something', async () => {
  expect(await begin()).toBe('Countermand, ledger sqlite:./countermand.db.\nType a command, such as find 1001 or desk. help tells all of them; quit leaves.');
  const help = await talk.type('help');
  for (const name of OPERATOR_COMMAND_NAMES) expect(help).toMatch(new RegExp(`^${name}[ :]`, 'm'));
  await talk.end();
  expect(await begin({}, { readonly: true })).toContain('Read only: nothing can be stopped or changed.');
  const less = await talk.type('help');
  for (const name of OPERATOR_COMMAND_NAMES) expect(new RegExp(`^${name}[ :]`, 'm').test(less)).toBe(!('writes' in operatorCommand(name)));
});

test.each(OPERATOR_COMMAND_NAMES.filter((name) => operatorCommand(name).writes))('--readonly refuses %s, and nothing is asked of the service', async (name) => {
  const calls: string[] = [];
  const spy = (call: string) => () => {
    calls.push(call);
    return ok({} as never);
  };
  await begin({ preview: spy('preview'), withdraw: spy('withdraw'), recheck: spy('recheck'), resolve: spy('resolve'), cancellation: spy('cancellation') }, { readonly: true });
  expect(await talk.type(`${name} acme:1`)).toBe(`${name} is not possible here: this was opened with --readonly.`);
  expect(calls).toEqual([]);
});

test.each([
  ['list', 'Nothing has been stopped here yet. Find an order with find and its number.'],
  ['list refused', 'Nothing like that. list alone tells all, newest first.'],
  ['desk', 'Nothing needs a person. list tells all that was stopped.'],
  ['batches', 'There are no batches yet. file and the name of a file stops a list of orders.'],
  ['accounts', 'No accounts are configured. Add one under "accounts" in countermand.config.json.'],
  ['find 1', "No order was found. Search for an id or the shop's own number; accounts tells where was searched."],
  ['fnd 1', 'There is no command fnd (perhaps find, file). help shows all.'],
  ['show 1', 'error: There is no list yet that 1 could be in. find, list, desk and batches tell one.'],
  ['withdraw acme', 'error: acme is neither a number of the last list nor the id of a stop, which begins with can_. list tells them.'],
  ['withdraw acme:1', 'error: Nobody has asked to stop acme:1: stop acme:1 does so.'],
  ['file -', 'error: Standard input holds these commands: name a file.'],
  ['', 'Nothing is new. help tells the commands.'],
])('%s, where there is nothing: says what to do next', async (line, said) => {
  await begin({ find: () => ok({ items: [], problems: [], nextCursor: null }), batches: { list: () => ok({ items: [], nextCursor: null }) } });
  expect(await talk.type(line)).toBe(said);
});

describe('the question before a stop', () => {
  const filed: string[] = [];
  const script: ServiceScript = {
    preview: () => ok([PREVIEW]),
    file: (_request, key) => {
      filed.push(key);
      return ok<FiledCancellation>({ view: QUEUED, replayed: false });
    },
    cancellation: () => ok(SAMPLE_VIEW),
  };
  afterEach(() => void filed.splice(0));

  test.each(['', 'no', 'y', 'stop', 'yes please', 'cancel-1'])('%j keeps the order', async (answer) => {
    await begin(script);
    await talk.type('stop acme:123');
    expect(await talk.type(answer)).toBe('Nothing was stopped.');
    expect(filed).toEqual([]);
  });

  test('Ctrl-C keeps the order and leaves nothing; the next command is waited for', async () => {
    await begin(script);
    await talk.type('stop acme:123');
    expect(await talk.interrupt()).toBe('Nothing was stopped.');
    expect(await talk.type('desk')).toContain('Nothing needs a person.');
    expect(filed).toEqual([]);
  });

  test('the end of the input keeps the order', async () => {
    await begin(script);
    await talk.type('stop acme:123');
    expect(await talk.end()).toBe('Nothing was stopped.');
    expect(filed).toEqual([]);
  });

  test('what cannot be stopped is not asked about', async () => {
    await begin({ ...script, preview: () => ok([{ ...PREVIEW, plan: { kind: 'refuse', code: 'too_late', why: 'It is shipped.', effects: [] } }]) });
    expect(await talk.type('stop acme:123')).toMatch(/It is too late\. It is shipped\.\nNothing was stopped\.$/);
  });
});

test('a filing without an answer is never asked for anew: it is sent again under its key, or looked for', async () => {
  const keys = new Set<string>();
  let sends = 0;
  await begin({
    preview: () => ok([PREVIEW]),
    file: (_request, key) => {
      keys.add(key);
      sends += 1;
      return Promise.resolve({ ok: false, problem: { code: 'connection_failed', status: 503, detail: 'The server was lost.', retryable: true } });
    },
  });
  await talk.type('stop acme:123');
  const unanswered = await talk.type('yes');
  expect(unanswered).toContain('No answer came: the request may have been recorded.');
  expect(unanswered).toMatch(/\n1\. Look whether it arrived\.\n2\. Send the same request again\.\nType a number; anything else leaves it as it is\.$/);
  expect(unanswered).not.toContain('Stop order?');
  expect(await talk.type('1')).toContain('Nothing was found so far. It may still arrive.');
  expect(await talk.type('2')).toContain('No answer came');
  expect(await talk.type('')).toBe('Whether it was recorded is not known yet. It is told here once it is; list tells it too.');
  expect(keys.size).toBe(1);
  expect(sends).toBeGreaterThan(1);
});

describe('news', () => {
  let now: CancellationView = QUEUED;
  const script: ServiceScript = {
    preview: () => ok([PREVIEW]),
    file: () => ok<FiledCancellation>({ view: QUEUED, replayed: false }),
    cancellation: () => ok(now),
  };
  afterEach(() => void (now = QUEUED));

  async function stopped(): Promise<void> {
    await begin(script);
    await talk.type('stop acme:123');
    expect(await talk.type('yes')).toContain('It goes on. What changes is told here; press Enter to hear what is new.');
  }

  test('is told above a prompt that nothing was typed at yet', async () => {
    await stopped();
    now = { ...QUEUED, state: 'cancelled', confirmedBy: 'response', settledAt: QUEUED.updatedAt };
    change();
    while (talk.lines.at(-1)?.includes('It goes on.')) await new Promise((resolve) => setImmediate(resolve));
    expect(await talk.heard()).toBe("acme:123 is cancelled: Stopped; the provider's answer to our request says so.");
    expect(await talk.type('')).toBe('Nothing is new. help tells the commands.');
  });

  test('never comes into the middle of what is typed, but before the next prompt', async () => {
    await stopped();
    talk.typing = true;
    now = { ...QUEUED, state: 'unknown' };
    change();
    expect(await talk.type('desk')).toBe('Nothing needs a person. list tells all that was stopped.\nacme:123 is unknown: It may or may not be stopped; it is being read again.');
  });
});

test('a long list is told by pages; any other line than more is the next command', async () => {
  const items = Array.from({ length: 45 }, (_, index) => ({ ...SAMPLE_VIEW, reference: `acme:${index + 1}` }));
  await begin({
    cancellations: ({ cursor = '0', limit = 0 }) => {
      const from = Number(cursor);
      return ok({ items: items.slice(from, from + limit), nextCursor: from + limit < items.length ? String(from + limit) : null });
    },
    cancellation: (id) => ok({ ...SAMPLE_VIEW, id }),
    events: () => ok({ items: [], nextCursor: '0' }),
  });
  expect(await talk.type('list')).toMatch(/^1\. cancelled: acme:1, [^]+\n20\. cancelled: acme:20, .+\nThere are more\. Type more for them, or another command\.$/);
  expect(await talk.type('more')).toMatch(/^21\. cancelled: acme:21, /);
  expect(await talk.type('show 40')).toMatch(/^Type show and a number for more\.\ncancelled: acme:123, /);
});

test('a request that nobody waits for any more is told once it is recorded', async () => {
  const answer = Promise.withResolvers<Answer<FiledCancellation>>();
  let sends = 0;
  await begin({
    preview: () => ok([PREVIEW]),
    file: () => (++sends === 1 ? answer.promise : ok({ view: QUEUED, replayed: true })),
    cancellation: () => ok(QUEUED),
  });
  await talk.type('stop acme:123');
  const left = talk.type('yes');
  while (sends === 0) await new Promise((resolve) => setImmediate(resolve));
  talk.interruptCommand();
  expect(await left).toBe('Whether it was recorded is not known yet. It is told here once it is; list tells it too.');
  answer.resolve({ ok: true, value: { view: QUEUED, replayed: false } });
  while (talk.lines.at(-1)?.startsWith('Whether')) await new Promise((resolve) => setImmediate(resolve));
  expect(await talk.heard()).toBe('acme:123 is queued: It is recorded and waits for its turn; it can be withdrawn.');
  expect(sends).toBe(1);
});
