import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { CANCEL, clientFor } from '../test-support/client.ts';
import { selfSignedCertificate, type Certificate } from '../test-support/certificate.ts';
import { createTestCall } from '../testing/test-call.ts';

const trusted = selfSignedCertificate('shop.example');
const stranger = selfSignedCertificate('shop.example');
const usual = getCACertificates('default');
const received: string[] = [];
let servers: Server[] = [];

beforeAll(async () => {
  setDefaultCACertificates([...usual, trusted.cert]);
  servers = await Promise.all([trusted, stranger].map(serve));
});

afterAll(() => {
  setDefaultCACertificates(usual);
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

async function serve(certificate: Certificate): Promise<Server> {
  const server = createServer(certificate, (incoming, response) => {
    received.push(incoming.headers.host ?? '');
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function cancelAt(name: string, server: Server | undefined) {
  const { port } = server?.address() as AddressInfo;
  const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
  const client = clientFor(`https://${name}:${port}`, { options: { network: { allow: ['127.0.0.1'], proxy: null }, resolve } });
  const exchange = await client.send(CANCEL, createTestCall({ purpose: 'write' }));
  await client.close();
  return exchange;
}

test('over TLS the other side is who the name says, at the address that was checked', async () => {
  expect(await cancelAt('shop.example', servers[0])).toMatchObject({ kind: 'answered', status: 200 });
  expect(received).toEqual([expect.stringContaining('shop.example:')]);
});

test('somebody else, or somebody nobody vouches for, gets nothing', async () => {
  received.length = 0;
  expect(await cancelAt('other.example', servers[0])).toMatchObject({ kind: 'not_sent', cause: 'unreachable', message: /TLS handshake failed/ });
  expect(await cancelAt('shop.example', servers[1])).toMatchObject({ kind: 'not_sent', cause: 'unreachable', message: /TLS handshake failed/ });
  expect(received).toEqual([]);
});
