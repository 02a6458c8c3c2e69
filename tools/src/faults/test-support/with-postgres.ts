import { test } from '@jest/globals';
import { findPostgres } from '@countermand/ledger/testing';

/** A test that needs a PostgreSQL server; where the machine has none it is skipped, and named. */
export const withPostgres: (name: string, run: () => Promise<void>, timeoutMs?: number) => void = findPostgres() === undefined ? test.skip : test;

/** The same beside the others of its file: such tests mostly wait, each on a database of its own. */
export const besideOthers: typeof withPostgres = findPostgres() === undefined ? test.skip : test.concurrent;
