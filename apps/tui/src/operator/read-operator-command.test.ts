import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { completeOperatorCommand, readOperatorCommand } from './read-operator-command.ts';

describe('what an operator types', () => {
  test.each([
    ['find 1001', { name: 'find', argument: '1001' }],
    [':desk', { name: 'desk', argument: '' }],
    ['  STOP  acme:1 acme:2 ', { name: 'stop', argument: 'acme:1 acme:2' }],
    ['list', { name: 'list', argument: '' }],
    ['q', { name: 'quit', argument: '' }],
    ['batch bat_1', { name: 'batch', argument: 'bat_1' }],
  ])('%s', (line, input) => expect(readOperatorCommand(line)).toEqual({ ok: true, input }));

  test.each([
    ['fnd 1001', 'There is no command fnd (perhaps find, file). help shows all.'],
    ['b', 'There is no command b (perhaps batches, batch). help shows all.'],
    ['stop', 'Say what to stop: stop REFERENCE…'],
    ['show can_123', 'can_123 is no id of a cancellation: can_ and 26 letters and digits. list shows them.'],
    ['desk now', 'desk takes nothing after it.'],
  ])('%s is not run', (line, why) => expect(readOperatorCommand(line)).toEqual({ ok: false, why }));

  test('whatever is typed, it is understood or refused in words that a terminal can show', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (line) => {
        const read = readOperatorCommand(line);
        return read.ok || !/[\p{Cc}\p{Cf}]/u.test(read.why);
      }),
    );
  });

  test('Tab completes what can mean one command only', () => {
    expect(completeOperatorCommand('fin')).toBe('find ');
    expect(completeOperatorCommand('de')).toBe('desk');
    expect(completeOperatorCommand('re')).toBe('re');
    expect(completeOperatorCommand('find 1')).toBe('find 1');
  });
});
