import { findPostgres } from '../testing/find-postgres.ts';
import { startPostgres, type TestPostgres, type TestPostgresOptions } from '../testing/start-postgres.ts';

const START_LIMIT_MS = 60_000;

/** Tests with a server of their own. Where the machine has none they are skipped, and named. */
export function describePostgres(name: string, options: TestPostgresOptions, tests: (postgres: () => TestPostgres) => void): void {
  const describeOrSkip = findPostgres() === undefined ? describe.skip : describe;
  describeOrSkip(name, () => {
    let postgres: TestPostgres | undefined;
    beforeAll(async () => {
      postgres = await startPostgres(options);
    }, START_LIMIT_MS);
    afterAll(() => postgres?.stop(), START_LIMIT_MS);
    tests(() => {
      if (!postgres) throw new Error('There is a server only inside a test.');
      return postgres;
    });
  });
}
