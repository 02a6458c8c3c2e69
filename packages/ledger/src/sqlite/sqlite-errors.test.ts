import { LedgerUnavailableError } from '@countermand/core/errors';
import { asLedgerError, isBusy, meansUnavailable, unavailable } from './sqlite-errors.ts';

/** As node:sqlite makes them; the low byte of the code is the kind, the rest its variety. */
const sqlite = (errcode: number, message: string) => Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode });

const LOST = [
  sqlite(13, 'database or disk is full'),
  sqlite(10, 'disk I/O error'),
  sqlite(1034, 'disk I/O error'),
  sqlite(11, 'malformed'),
  sqlite(26, 'not a database'),
  sqlite(14, 'unable to open'),
  sqlite(8, 'readonly'),
  sqlite(5, 'locked'),
  Object.assign(new Error('database is not open'), { code: 'ERR_INVALID_STATE' }),
  new LedgerUnavailableError('lost'),
];

test.each(LOST.map((error) => [error.message, error]))('%s: the database is lost to us', (_, error) => {
  expect(meansUnavailable(error)).toBe(true);
  expect(asLedgerError(error, 'ledger.db')).toBeInstanceOf(LedgerUnavailableError);
});

const OURS = [sqlite(2067, 'UNIQUE constraint failed'), sqlite(1, 'no such table'), new Error('mine'), 'text', null, undefined];

test.each(OURS.map((error) => [error]))('%p is a mistake of ours and stays what it is', (error) => {
  expect(meansUnavailable(error)).toBe(false);
  expect(asLedgerError(error, 'ledger.db')).toBe(error);
});

test('only a lock is worth another try', () => {
  expect([sqlite(5, ''), sqlite(261, ''), sqlite(6, ''), sqlite(13, ''), null].map(isBusy)).toEqual([true, true, true, false, false]);
});

test('the message names the file, the reason and the way out, and keeps the cause', () => {
  const cause = sqlite(13, 'database or disk is full');
  const error = unavailable(cause, '/data/ledger.db');
  expect(error.message).toBe('The ledger /data/ledger.db cannot be used: database or disk is full. Free some space on its disk and try again.');
  expect(error.cause).toBe(cause);
  expect(unavailable(error, 'elsewhere')).toBe(error);
});
