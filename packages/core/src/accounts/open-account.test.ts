import { expect, test } from '@jest/globals';
import type { CancellationProvider } from '../provider/provider.ts';
import { createTestCore, fakeAccount } from '../test-support/index.ts';
import { AccountDirectory } from './account-directory.ts';
import { ProviderDirectory } from './provider-directory.ts';

/** Why an account cannot be used whose plugin answers so. */
function problemWith(changes: (right: CancellationProvider) => Partial<CancellationProvider>): string {
  const { container } = createTestCore({ accounts: [fakeAccount('acme')] });
  const [right] = container.resolve(ProviderDirectory).list();
  if (right === undefined) throw new Error('There is no provider.');
  Object.assign(right, changes(right));
  const account = container.resolve(AccountDirectory).get('acme');
  return account === undefined || account.usable ? 'none' : account.problem;
}

const answering = (answer: unknown) => () => answer as never;

test.each<[string, (right: CancellationProvider) => Partial<CancellationProvider>, string]>([
  ['a schema that throws', () => ({ settings: { safeParse: () => { throw new Error('out of schemas'); } } as never }), 'out of schemas'],
  ['a schema of promises', () => ({ settings: { safeParse: async () => undefined } as never }), 'settings.safeParse answered a promise; settings must be a zod schema, and a synchronous one.'],
  ['a schema that finds fault with nothing', () => ({ settings: { safeParse: () => ({ success: false }) } as never }), 'settings.safeParse answered an object of another shape; settings must be a zod schema, and a synchronous one.'],
  ['a schema of promises that break', () => ({ settings: { safeParse: async () => Promise.reject(new Error('later')) } as never }), 'settings.safeParse answered a promise; settings must be a zod schema, and a synchronous one.'],
  ['no profile', () => ({ profile: answering(undefined) }), 'profile(settings) answered undefined, and no profile.'],
  ['a profile without a place', ({ profile }) => ({ profile: (settings) => ({ ...profile(settings), baseUrl: null as never }) }), 'profile(settings) answered a wrong baseUrl: Invalid input: expected string, received null.'],
  ['a promised profile that breaks', () => ({ profile: () => Promise.reject(new Error('later')) as never }), 'profile(settings) answered a promise, and no profile.'],
  ['an open that throws', () => ({ open: () => { throw new Error('out of doors'); } }), 'out of doors'],
  ['an open of null', () => ({ open: answering(null) }), 'open(account, tools) answered null; it must answer the connection itself.'],
  ['an open of a promise', () => ({ open: answering(Promise.resolve({})) }), 'open(account, tools) answered a promise; it must answer the connection itself.'],
  ['an open that breaks later', () => ({ open: () => Promise.reject(new Error('later')) as never }), 'open(account, tools) answered a promise; it must answer the connection itself.'],
  ['a connection that lacks methods', () => ({ open: answering({ doRead: () => undefined, plan: 7 }) }), 'open(account, tools) answered a connection without plan, doWrite, judge.'],
])('%s is contained and named', (_what, changes, why) => {
  expect(problemWith(changes)).toBe(`the plugin "acme-print" could not open it: ${why}`);
});
