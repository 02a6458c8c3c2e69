import { afterEach, describe, expect, test } from '@jest/globals';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { CANCEL, READ, TOKEN, clientFor } from '../test-support/client.ts';
import { httpAnswer, rawServer, requestsIn, type RawServer } from '../test-support/raw-server.ts';
import { createTestCall } from '../testing/test-call.ts';
import type { Resolver } from './guarded-lookup.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function listening(): Promise<RawServer> {
  const server = await rawServer({ onData: (socket) => socket.end(httpAnswer('{"private":"inside"}')) });
  opened.push(server);
  return server;
}

function client(...details: Parameters<typeof clientFor>) {
  const made = clientFor(...details);
  opened.push(made);
  return made;
}

const to = (...addresses: string[]): Resolver => async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('an address that may not be called', () => {
  test.each(['127.1', '0x7f000001', '2130706433', '[::ffff:127.0.0.1]', '[::ffff:10.0.0.1]', '169.254.169.254', '100.64.0.1', 'user:pass@127.0.0.1', '127.0.0.1.', 'localhost.'])(
    '%s: not even a socket is made',
    async (host) => {
      let sockets = 0;
      const count = () => void (sockets += 1);
      subscribe('net.client.socket', count);
      try {
        const { port } = await listening();
        const exchange = await client(`http://${host}:${port}`).send(READ, createTestCall());
        expect(exchange).toMatchObject({ kind: 'not_sent', cause: 'address_refused' });
        expect(JSON.stringify(exchange)).not.toContain('pass@');
        expect(sockets).toBe(0);
      } finally {
        unsubscribe('net.client.socket', count);
      }
    },
  );

  test.each([[['10.0.0.1']], [['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['127.0.0.1', '8.8.8.8']], [['::1']], [['::ffff:127.0.0.1']], [['169.254.169.254']]])(
    'found behind a name, as in %j: nothing connects',
    async (addresses) => {
      const server = await listening();
      const exchange = await client(`https://shop.example:${server.port}`, { options: { resolve: to(...addresses) } }).send(CANCEL, createTestCall({ purpose: 'write' }));
      expect(exchange).toMatchObject({ kind: 'not_sent', cause: 'address_refused', message: /shop\.example may not be called/ });
      expect(server.connections).toBe(0);
    },
  );

  test('a name in plain http leads to allowed networks only', async () => {
    const server = await listening();
    const options = { resolve: to('8.8.8.8') };
    expect(await client(`http://shop.example:${server.port}`, { options }).send(READ, createTestCall())).toMatchObject({ cause: 'address_refused', message: /plain http/ });
  });
});

describe('an address that may be called', () => {
  const network = { allow: ['127.0.0.1'], proxy: null };

  test('is the one that was checked: the name is asked once a connection, and what it says next is checked anew', async () => {
    const server = await listening();
    const answers = ['127.0.0.1', '10.0.0.1', '127.0.0.1'];
    let asked = 0;
    const resolve: Resolver = async () => [{ address: answers[asked++] ?? '', family: 4 }];
    const shop = client(`http://shop.example:${server.port}`, { options: { network, resolve } });
    expect(await shop.send(READ, createTestCall())).toMatchObject({ kind: 'answered', status: 200 });
    expect(asked).toBe(1);
    expect(await shop.send(READ, createTestCall())).toMatchObject({ kind: 'not_sent', cause: 'address_refused' });
    expect(await shop.send(READ, createTestCall())).toMatchObject({ kind: 'answered' });
    expect([asked, server.connections]).toEqual([3, 2]);
    expect(server.received[0]).toContain(`host: shop.example:${server.port}`);
  });

  test('localhost is this machine, with whatever the system says of it', async () => {
    const server = await listening();
    expect(await client(`http://localhost:${server.port}`).send(READ, createTestCall())).toMatchObject({ kind: 'answered' });
    expect(await client(`http://acme.localhost:${server.port}`, { options: { resolve: to('127.0.0.1') } }).send(READ, createTestCall())).toMatchObject({ kind: 'answered' });
    const strayed = client(`http://localhost:${server.port}`, { options: { resolve: to('10.0.0.1') } });
    expect(await strayed.send(READ, createTestCall())).toMatchObject({ kind: 'not_sent', cause: 'address_refused' });
  });
});

describe('a proxy', () => {
  /** Speaks CONNECT and then answers in the place of the target. */
  async function proxyServer(answerToConnect = 'HTTP/1.1 200 OK\r\n\r\n') {
    const server = await rawServer({
      onData: (socket, received) => {
        if (requestsIn(received) === 1) socket.write(answerToConnect);
        else if (received.includes('/orders/8/')) socket.destroy();
        else socket.write(httpAnswer('{"by":"proxy"}'));
      },
    });
    opened.push(server);
    return { server, network: { allow: ['10.1.0.0/16'], proxy: `http://who:${TOKEN}@127.0.0.1:${server.port}` } };
  }

  test('carries the request through a tunnel; what breaks within is ambiguous', async () => {
    const { server, network } = await proxyServer();
    const through = client('http://10.1.2.3/api', { options: { network } });
    expect(await through.send(CANCEL, createTestCall({ purpose: 'write' }))).toMatchObject({ kind: 'answered', body: { value: { by: 'proxy' } } });
    expect(server.received[0]).toMatch(/^CONNECT 10\.1\.2\.3:80 /);
    expect(server.received[0]?.indexOf('POST /api/orders/7/cancel')).toBeGreaterThan(0);
    expect((await through.send({ ...CANCEL, path: ['orders', '8', 'cancel'] }, createTestCall({ purpose: 'write' }))).kind).toBe('ambiguous');
  });

  test('that refuses, or cannot be reached, has sent nothing', async () => {
    const { server, network } = await proxyServer('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
    const exchange = await client('http://10.1.2.3/api', { options: { network } }).send(CANCEL, createTestCall({ purpose: 'write' }));
    expect(exchange).toMatchObject({ kind: 'not_sent', cause: 'unreachable' });
    expect(JSON.stringify(exchange)).not.toContain(TOKEN);
    expect(server.received.join('')).not.toContain('POST');
    await server.close();
    expect(await client('http://10.1.2.3/api', { options: { network } }).send(READ, createTestCall())).toMatchObject({ kind: 'not_sent', cause: 'unreachable' });
  });

  test('is not asked for this machine, nor for addresses that may not be called', async () => {
    const { server: proxy, network } = await proxyServer();
    const server = await listening();
    expect(await client(`http://127.0.0.1:${server.port}`, { options: { network } }).send(READ, createTestCall())).toMatchObject({ kind: 'answered' });
    expect(await client('https://169.254.169.254', { options: { network } }).send(READ, createTestCall())).toMatchObject({ kind: 'not_sent', cause: 'address_refused' });
    expect(proxy.connections).toBe(0);
  });

  test('is an HTTP one', () => {
    expect(() => clientFor('https://a.example', { options: { network: { allow: [], proxy: 'socks5://127.0.0.1' } } })).toThrow(/network\.proxy/);
  });
});
