import { expect, test } from '@jest/globals';
import { connectionTo } from './connection.ts';

const never = (): never => {
  throw new Error('Nothing asks for a session yet.');
};

test.each(['javascript:alert(1)', 'data:text/plain,', 'ftp://countermand.example', 'file:///', 'https://name:word@countermand.example', 'https://name@countermand.example', 'http://countermand.example', 'http://127.0.0.1.countermand.example', 'http://localhost.countermand.example', 'http://10.0.0.7:4000'])('%s is no address to send a session to', (address) => {
  expect(() => connectionTo(address, never)).toThrow(/without a name or password/);
});

test.each(['https://countermand.example', 'http://127.0.0.1:4000/', 'http://[::1]:4000', 'http://localhost:4000/api', '', '/countermand'])('%j is one', (address) => {
  expect(connectionTo(address, never)).toMatchObject({ renewSession: expect.any(Function) });
});
