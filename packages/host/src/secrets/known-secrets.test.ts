import { expect, test } from '@jest/globals';
import { KnownSecrets } from './known-secrets.ts';

test('an address that is for everybody stays readable although the password reads like a part of it', () => {
  const known = new KnownSecrets();
  known.add('countermand');
  const shown = 'postgres://countermand@db.example/countermand';
  known.spare(shown);
  expect(known.redact(`The ledger ${shown} cannot be used: ECONNREFUSED.`)).toBe(`The ledger ${shown} cannot be used: ECONNREFUSED.`);
  expect(known.redact(`countermand ${shown}, postgres://countermand:countermand@db.example/countermand`)).toBe(
    `[redacted] ${shown}, postgres://[redacted]:[redacted]@db.example/[redacted]`,
  );
});
