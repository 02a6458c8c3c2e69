import { describeCancellationProvider } from '@countermand/provider-kit/testing';
import { describe, expect, test } from '@jest/globals';
import { provider } from './provider.ts';
import { simulation } from './simulator.ts';

describeCancellationProvider({ provider, ...simulation, framework: { describe, test } });

test.each(['12345', '@PW-1042'])('%s names an order', (text) => {
  expect(provider.targets[0]?.parseId(text)).toEqual({ ok: true, id: text });
});

test('what nobody documents is believed by a read, unless the account says otherwise', () => {
  expect(provider.settings.parse({ token: { env: 'TOKEN' } }).confirm).toBe('read');
  expect(provider.operations.map(({ stoppedStatuses }) => stoppedStatuses.confidence)).toEqual(['unknown', 'unknown']);
});
