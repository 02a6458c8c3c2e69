import { AccountDirectory } from '../accounts/account-directory.ts';
import { PROVIDER_READER } from '../ports/tokens.ts';
import type { Call } from '../provider/call.ts';
import { createTestCore, fakeAccount, losesTheWrite, stopsAndLosesTheAnswer, takesNothing } from './index.ts';

function openAccount() {
  const core = createTestCore({ accounts: [fakeAccount('acme'), fakeAccount('blind', { search: false }), fakeAccount('broken', { colour: 'red' })] });
  const directory = core.container.resolve(AccountDirectory);
  const account = directory.usable('acme');
  if (!account.ok) throw new Error(account.problem.detail);
  return { ...core, directory, account: account.value };
}

const call: Call = { id: 'call-1', signal: new AbortController().signal, admit: async () => ({ admitted: true }), observe: () => {} };
const target = { kind: 'job', id: '7' };
const options = { reasonLabel: 'Other' };

test('the fake stops orders, and its record of writes tells what took effect', async () => {
  const { remote, account } = openAccount();
  remote.add({ id: '7' });
  remote.scriptWrite(takesNothing('rate_limited', 2_000), losesTheWrite, stopsAndLosesTheAnswer);
  const outcomes = [];
  for (let turn = 0; turn < 4; turn++) outcomes.push((await account.connection.doWrite(target, 'stop', options, call)).kind);
  expect(outcomes).toEqual(['not_taken', 'ambiguous', 'ambiguous', 'refused']);
  expect(remote.writes.map((write) => write.applied)).toEqual([false, false, true, false]);
  expect(remote.find(target)?.status).toBe('stopped');
});

test('a call that is not admitted reaches nobody', async () => {
  const { remote, account } = openAccount();
  remote.add({ id: '7' });
  const refused: Call = { ...call, admit: async () => ({ admitted: false, why: 'the lease is too old' }) };
  expect(await account.connection.doWrite(target, 'stop', options, refused)).toMatchObject({ kind: 'not_taken', cause: 'not_sent' });
  expect(remote.writes).toEqual([]);
});

test('reads and searches are answered from the orders', async () => {
  const { remote, account, container } = openAccount();
  remote.add({ id: '7', merchantNumber: '1001' });
  const reader = container.resolve(PROVIDER_READER);
  expect(await reader.readForPerson(account, target)).toMatchObject({ kind: 'found', snapshot: { status: 'active', merchantNumber: '1001' } });
  expect(await reader.readForPerson(account, { ...target, id: '8' })).toMatchObject({ kind: 'not_found' });
  expect(await reader.searchForPerson(account, { text: '100', limit: 5 })).toMatchObject({ kind: 'page', hits: [{ target }] });
});

test('accounts are opened by the plugin, and a wrong one is named', () => {
  const { directory } = openAccount();
  expect(directory.list().map((account) => account.usable)).toEqual([true, true, false]);
  expect(directory.usable('broken')).toMatchObject({ ok: false, problem: { code: 'misconfigured' } });
});
