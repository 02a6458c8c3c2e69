import { readAddress } from './address.ts';
import { unavailable } from './postgres-errors.ts';

const address = readAddress('postgres://user:top-secret@host/orders');

test.each([
  [{ code: '28000', severity: 'FATAL', message: 'no pg_hba.conf entry for host "10.0.0.7", user "user", database "orders", no encryption' }, 'add ?sslmode=require to the address'],
  [{ code: '28000', severity: 'FATAL', message: 'no pg_hba.conf entry for host "10.0.0.7", user "user", database "orders", SSL off' }, 'add ?sslmode=require to the address'],
  [{ code: '28P01', severity: 'FATAL', message: 'password authentication failed for user "user"' }, '/ is %2F'],
  [{ message: 'The server does not support SSL connections' }, 'Take sslmode out of the address'],
  [{ code: 'SELF_SIGNED_CERT_IN_CHAIN', message: 'self-signed certificate in certificate chain' }, 'sslrootcert=FILE'],
  [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID', message: "Hostname/IP does not match certificate's altnames" }, 'sslmode=no-verify'],
  [{ code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 10.0.0.7:5432' }, 'Check that the server runs'],
])('%j is told with what to do', (error, advice) => {
  const { message } = unavailable(error, address);
  expect(message).toContain(`The ledger postgres://user@host/orders cannot be used: ${error.message}. `);
  expect(message).toContain(advice);
  expect(message).not.toContain('top-secret');
});
