import { ACCOUNT_ID } from '@countermand/core/model';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import defaultExport, { provider } from './index.ts';
import { STOPPED_STATUSES } from './statuses.ts';

describe('the plugin', () => {
  test('is one object, exported twice', () => {
    expect(defaultExport).toBe(provider);
    expect(provider).toMatchObject({ specificationVersion: 'v1', id: 'fastpod', displayName: 'FastPod' });
    expect(provider.id).toMatch(ACCOUNT_ID);
  });
});

describe('settings', () => {
  const parse = (settings: object) => provider.settings.safeParse(settings);
  const profile = (settings: object) => provider.profile(provider.settings.parse(settings));

  test('a token is enough', () => {
    expect(profile({ token: { env: 'FASTPOD_TOKEN' } })).toMatchObject({
      baseUrl: 'https://api-v2.fastpod.net',
      store: null,
      credential: { env: 'FASTPOD_TOKEN' },
      headers: { Accept: 'application/json' },
      rateLimit: { requests: 2, perSeconds: 1 },
      timeoutMs: 15_000,
      settleMs: 5_000,
      confirm: 'response',
      defaults: {},
    });
    expect(profile({ token: 't' }).authorize('abc')).toEqual({ Authorization: 'Bearer abc' });
  });

  test('everything common can be set; a trailing slash goes', () => {
    const token = { file: '/run/secrets/fastpod' };
    const set = { rateLimit: { requests: 10, perSeconds: 1 }, timeoutMs: 500, settleMs: 0, confirm: 'read', watchHours: 1 };
    expect(profile({ ...set, token, baseUrl: 'http://127.0.0.1:8080//' })).toMatchObject({ ...set, baseUrl: 'http://127.0.0.1:8080', credential: token });
  });

  test.each([{}, { token: '' }, { token: 't', store: 'acme' }, { token: 't', strategy: 'auto' }, { token: 't', baseUrl: 'ftp://x' }, { token: 't', timeoutMs: 1 }])(
    '%j is refused',
    (settings) => expect(parse(settings).success).toBe(false),
  );

  test('an unknown key is named', () => {
    expect(parse({ token: 't', tokn: 'x' }).error?.message).toContain('tokn');
  });
});

describe('order ids', () => {
  const [order] = provider.targets;
  const parseId = (text: string) => order!.parseId(text);

  test('there is one kind, and it is the default', () => {
    expect(provider.targets).toMatchObject([{ kind: 'order', label: 'order', default: true }]);
  });

  test.each(['F237-120723-000001', 'F255-010524-000001', 'FAS105-111423-000006', 'string', '1', 'a.b_c-d', 'x'.repeat(100)])('%s is an id', (id) => {
    expect(parseId(` ${id}\n`)).toEqual({ ok: true, id });
  });

  test.each(['', '  ', '.', '..', '../..', 'a/b', 'a\\b', '%2e%2e', '%2f', 'a%20b', 'a?b', 'a#b', '-a', '_a', 'a b', 'F\u0000', '\u0661\u0662', 'F\u200b1', 'é', 'x'.repeat(101), 'x'.repeat(300)])(
    '%j is refused with a sentence',
    (text) => {
      const parsed = parseId(text);
      expect(parsed).toMatchObject({ ok: false, problem: expect.stringMatching(/\.$/) });
      expect(JSON.stringify(parsed).length).toBeLessThan(250);
    },
  );

  test('what is an id stands in a path as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9._%/-]{0,20}$/)), (text) => {
        const parsed = parseId(text);
        if (!parsed.ok) return;
        expect(encodeURIComponent(parsed.id)).toBe(parsed.id);
        expect(new URL(`https://host/v1/orders/${parsed.id}/cancel`).pathname).toBe(`/v1/orders/${parsed.id}/cancel`);
        expect(parseId(parsed.id)).toEqual(parsed);
      }),
    );
  });
});

describe('capability records', () => {
  const byName = new Map(provider.operations.map((operation) => [operation.name, operation]));

  test('read, search and cancel, each on an order', () => {
    expect(provider.operations.map(({ name, purpose, target }) => [name, purpose, target])).toEqual([
      ['read', 'read', 'order'],
      ['search', 'search', 'order'],
      ['cancel', 'stop', 'order'],
    ]);
  });

  test('say what is not known: where an order can be cancelled, and what a second cancel does', () => {
    expect(byName.get('cancel')).toMatchObject({
      cancellableIn: { value: [], confidence: 'unknown' },
      repeat: { value: 'unknown', confidence: 'unknown' },
      refusal: { confidence: 'unknown' },
      createsReplacement: { value: 'no', confidence: 'inferred' },
      reason: { value: 'none', confidence: 'documented' },
    });
    expect(provider.facts.rateLimit.confidence).toBe('unknown');
    expect(provider.facts.searchByMerchantNumber.value).toBe('search');
  });

  test.each([
    'statuses an order can be cancelled',
    '401, 404, 422 and 500',
    'refusal',
    'again',
    'rate limit',
    'webhooks',
    'currency',
    'refunded',
    'shipment',
    'largest page',
    'idempotency key',
    'reference_id unique',
  ])('the unknown "%s" is a sentence', (words) => {
    expect(provider.facts.unknowns).toContainEqual(expect.stringContaining(words));
    for (const unknown of provider.facts.unknowns) expect(unknown).toMatch(/^[A-Z].*\.$/);
  });

  test('the positive list is the one the parsers go by', () => {
    expect(byName.get('cancel')?.stoppedStatuses.value).toEqual(STOPPED_STATUSES);
    expect(byName.get('cancel')?.options).toEqual({});
  });

  test('every fact has a confidence and a source', () => {
    const facts = [...provider.operations, provider.facts].flatMap((record) => Object.values(record)).filter((value) => typeof value === 'object' && 'confidence' in value);
    expect(facts.length).toBeGreaterThan(30);
    for (const fact of facts) {
      expect(['documented', 'inferred', 'unknown']).toContain(fact.confidence);
      expect(fact.source).toMatch(/^[A-Z]/);
    }
  });
});
