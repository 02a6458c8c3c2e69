import { expect, test } from '@jest/globals';
import defaultExport, { provider } from './index.ts';

const SETTINGS = { store: 'acme', token: { env: 'NEXT_TOKEN' } };
const problemWith = (settings: unknown) => provider.settings.safeParse(settings).error?.issues[0];

test('is a plain object, exported twice', () => {
  expect(defaultExport).toBe(provider);
  expect(provider).toMatchObject({ specificationVersion: 'v1', id: 'next-commerce' });
  expect(provider.targets.filter((kind) => kind.default).map(({ kind }) => kind)).toEqual(['fulfillment_order']);
});

test('the settings have the documented defaults', () => {
  expect(provider.settings.parse(SETTINGS)).toEqual({
    ...SETTINGS,
    timeoutMs: 15_000,
    confirm: 'response',
    watchHours: 72,
    onReplacement: 'hold',
    strategy: 'auto',
  });
});

test('the settings are strict, and name what is wrong', () => {
  expect(problemWith({ ...SETTINGS, tokn: 'x' })).toMatchObject({ code: 'unrecognized_keys', keys: ['tokn'] });
  expect(problemWith({ token: 'x' })).toMatchObject({ path: ['store'] });
  expect(problemWith({ ...SETTINGS, strategy: 'hope' })).toMatchObject({ path: ['strategy'] });
  expect(problemWith({ ...SETTINGS, onReplacement: 'pray' })).toMatchObject({ path: ['onReplacement'] });
});

test.each(['', 'Acme', 'acme.evil.example', 'acme/..', 'acme:8080', 'ac me', 'acme@evil', 'é', 'a'.repeat(64)])('"%s" is no store', (store) => {
  expect(problemWith({ ...SETTINGS, store })).toMatchObject({ path: ['store'], message: expect.stringContaining('lower-case') });
});

test("the profile follows the vendor's documents", () => {
  const profile = provider.profile(provider.settings.parse(SETTINGS));
  expect(profile).toMatchObject({
    baseUrl: 'https://acme.29next.store/api/admin',
    store: 'acme',
    credential: { env: 'NEXT_TOKEN' },
    headers: { Accept: 'application/json', 'X-29next-API-Version': '2024-04-01' },
    rateLimit: { requests: 4, perSeconds: 1 },
    settleMs: 5000,
    timeoutMs: 15_000,
    confirm: 'response',
    defaults: { strategy: 'auto', onReplacement: 'hold' },
  });
  expect(profile.authorize('secret')).toEqual({ Authorization: 'Bearer secret' });
});

test('what the settings say goes first; a slash at the end of the base URL does not count', () => {
  const settings = { ...SETTINGS, baseUrl: 'http://127.0.0.1:4011/api/admin//', rateLimit: { requests: 9, perSeconds: 2 }, settleMs: 0, confirm: 'read', onReplacement: 'leave' };
  expect(provider.profile(provider.settings.parse(settings))).toMatchObject({
    baseUrl: 'http://127.0.0.1:4011/api/admin',
    rateLimit: { requests: 9, perSeconds: 2 },
    settleMs: 0,
    confirm: 'read',
    defaults: { onReplacement: 'leave' },
  });
});
