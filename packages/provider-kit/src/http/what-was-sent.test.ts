import { afterEach, describe, expect, test } from '@jest/globals';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Call, Exchange } from '@countermand/core/provider';
import { CANCEL, READ, clientFor, clock } from '../test-support/client.ts';
import { httpAnswer, rawServer, requestsIn, type RawServerScript } from '../test-support/raw-server.ts';
import { createTestCall } from '../testing/test-call.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function against(script: RawServerScript, more: Parameters<typeof clientFor>[1] = {}) {
  const server = await rawServer(script);
  const client = clientFor(`http://127.0.0.1:${server.port}`, more);
  opened.push(client, server);
  return { server, client, cancel: (call: Call = createTestCall({ purpose: 'write' })) => client.send(CANCEL, call) };
}

const whenAsked = (answer: (socket: Socket) => void): RawServerScript => ({
  onData: (socket, received) => {
    if (received.endsWith('\r\n\r\n')) answer(socket);
  },
});

describe('certainly not sent', () => {
  const notSent = (cause: string, message: RegExp) => ({ kind: 'not_sent', cause, message: expect.stringMatching(message) });

  test('the connection is refused', async () => {
    const server = await rawServer();
    await server.close();
    const client = clientFor(`http://127.0.0.1:${server.port}`);
    opened.push(client);
    expect(await client.send(CANCEL, createTestCall({ purpose: 'write' }))).toMatchObject(notSent('unreachable', /refused/));
  });

  test('the name is not resolved', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }));
    const client = clientFor('https://nowhere.example', { options: { resolve } });
    opened.push(client);
    expect(await client.send(READ, createTestCall())).toMatchObject(notSent('unreachable', /name could not be resolved/));
  });

  test('the name is not resolved in time', async () => {
    const client = clientFor('https://nowhere.example', { options: { resolve: () => new Promise(() => undefined) }, profile: { timeoutMs: 50 } });
    opened.push(client);
    expect(await client.send(READ, createTestCall())).toMatchObject(notSent('unreachable', /no connection within 50 ms/));
  });

  test('the other side does not speak TLS', async () => {
    const server = await rawServer({ onData: (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n') });
    const client = clientFor(`https://127.0.0.1:${server.port}`);
    opened.push(client, server);
    expect(await client.send(CANCEL, createTestCall({ purpose: 'write' }))).toMatchObject(notSent('unreachable', /TLS/));
    expect(server.received.join('')).not.toContain('POST');
  });

  test('the TLS handshake does not end in time', async () => {
    const server = await rawServer();
    const client = clientFor(`https://127.0.0.1:${server.port}`, { profile: { timeoutMs: 80 } });
    opened.push(client, server);
    expect(await client.send(CANCEL, createTestCall({ purpose: 'write' }))).toMatchObject(notSent('unreachable', /no connection within 80 ms/));
  });

  test('the engine does not admit it: no connection is even made', async () => {
    const { server, cancel } = await against({});
    expect(await cancel(createTestCall({ purpose: 'write', refuse: 'the lease is too old' }))).toMatchObject(notSent('not_admitted', /the lease is too old/));
    expect(server.connections).toBe(0);
  });

  test('the engine cannot say', async () => {
    const { server, cancel } = await against({});
    const call = { ...createTestCall(), admit: () => Promise.reject(new Error('the ledger is gone')) };
    expect(await cancel(call)).toMatchObject(notSent('not_admitted', /the ledger is gone/));
    expect(server.connections).toBe(0);
  });

  test('it is given up before it leaves, or while leave is asked for', async () => {
    const { server, cancel } = await against({});
    expect(await cancel(createTestCall({ purpose: 'write', signal: AbortSignal.abort() }))).toMatchObject(notSent('not_admitted', /given up before/));
    const controller = new AbortController();
    const call = createTestCall({ purpose: 'write', signal: controller.signal });
    const admit = async () => {
      controller.abort();
      return { admitted: true } as const;
    };
    expect(await cancel({ ...call, admit, signal: controller.signal })).toMatchObject(notSent('not_admitted', /given up before/));
    expect(server.connections).toBe(0);
  });

  test('the engine takes its word back before the head is written', async () => {
    const { server, cancel } = await against({});
    const admit = async () => ({ admitted: true, mayStillLeave: () => false }) as const;
    expect(await cancel({ ...createTestCall({ purpose: 'write' }), admit })).toMatchObject(notSent('not_admitted', /stood still/));
    expect(server.received.join('')).toBe('');
  });

  test('the machine stood still until the deadline was over', async () => {
    for (const stopped of ['now', 'monotonic'] as const) {
      let lost = 0;
      const resolve = async () => {
        lost = 60_000;
        return [{ address: '127.0.0.1', family: 4 }];
      };
      const server = await rawServer(whenAsked((socket) => socket.end(httpAnswer('{}'))));
      const client = clientFor(`http://localhost:${server.port}`, { options: { resolve, clock: { ...clock, [stopped]: () => clock[stopped]() + lost } } });
      opened.push(client, server);
      expect(await client.send(CANCEL, createTestCall({ purpose: 'write' }))).toMatchObject(notSent('not_admitted', /stood still/));
      expect(server.received.join('')).toBe('');
    }
  });
});

describe('one write in one attempt', () => {
  const generous = (): Call => ({ ...createTestCall(), admit: async () => ({ admitted: true }) });

  test('the client itself refuses the second, whatever the engine says', async () => {
    const { server, client, cancel } = await against(whenAsked((socket) => socket.write(httpAnswer('{}'))));
    const call = generous();
    expect((await cancel(call)).kind).toBe('answered');
    expect(await cancel(call)).toMatchObject({ kind: 'not_sent', cause: 'not_admitted' });
    expect((await client.send({ ...CANCEL, method: 'DELETE' }, call)).kind).toBe('not_sent');
    expect(requestsIn(server.received.join(''))).toBe(1);
    expect((await cancel(generous())).kind).toBe('answered');
  });

  test('also when both are asked for at once', async () => {
    const { server, cancel } = await against(whenAsked((socket) => socket.write(httpAnswer('{}'))));
    const call = generous();
    const kinds = (await Promise.all([cancel(call), cancel(call), cancel(call)])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['answered', 'not_sent', 'not_sent']);
    expect(requestsIn(server.received.join(''))).toBe(1);
  });

  test('reads are as many as the engine admits', async () => {
    const { client } = await against(whenAsked((socket) => socket.write(httpAnswer('{}'))));
    const call = createTestCall();
    expect([(await client.send(READ, call)).kind, (await client.send(READ, call)).kind]).toEqual(['answered', 'answered']);
    expect(call.exchanges).toHaveLength(2);
  });
});

describe('may have taken effect', () => {
  test('the connection breaks after the request, or in the middle of it, or at once', async () => {
    const request = ['', 'P', 'POST /orders/7/c', 'POST /orders/7/cancel HTTP/1.1\r\n', 'host:'];
    for (const enough of request) {
      const breakAt = (socket: Socket, received = '') => received.includes(enough) && socket.destroy();
      const { server, cancel } = await against({ onConnect: (socket) => breakAt(socket), onData: breakAt });
      expect(await cancel()).toMatchObject({ kind: 'ambiguous' });
      expect(server.connections).toBe(1);
    }
  });

  test('the connection is reset', async () => {
    const { cancel } = await against(whenAsked((socket) => socket.resetAndDestroy()));
    expect(await cancel()).toMatchObject({ kind: 'ambiguous', message: 'the connection was reset after the request was sent' });
  });

  test('no answer comes in time, and nothing more is sent', async () => {
    const { server, cancel } = await against({}, { profile: { timeoutMs: 300 } });
    expect(await cancel()).toMatchObject({ kind: 'ambiguous', message: 'no answer within 300 ms' });
    expect(server.connections).toBe(1);
    expect(requestsIn(server.received[0] ?? '')).toBe(1);
  });

  test('it is given up while under way', async () => {
    const controller = new AbortController();
    const { cancel } = await against(whenAsked(() => controller.abort()));
    expect(await cancel(createTestCall({ purpose: 'write', signal: controller.signal }))).toMatchObject({ kind: 'ambiguous', message: /given up after/ });
  });

  test('a connection kept alive is lost under the second request, which is not repeated on another', async () => {
    const { server, client, cancel } = await against({
      onData: (socket, received) => {
        if (requestsIn(received) === 1) socket.write(httpAnswer('{}'));
        else socket.resetAndDestroy();
      },
    });
    expect((await client.send(READ, createTestCall())).kind).toBe('answered');
    await connectionIsFree();
    expect((await cancel()).kind).toBe('ambiguous');
    expect(server.connections).toBe(1);
    expect(requestsIn(server.received[0] ?? '')).toBe(2);
  });

  test('something else than an HTTP answer comes back, or an answer that switches protocols', async () => {
    for (const text of ['220 mail.example ESMTP\r\n', 'HTTP/1.1 abc\r\n\r\n', 'HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n', 'HTTP/1.1 103 Early Hints\r\n\r\n']) {
      const { cancel } = await against(whenAsked((socket) => socket.end(text)));
      expect((await cancel()).kind).toBe('ambiguous');
    }
  });

  test('an answer cut off anywhere: before the end of its head it may be anything, from there on it is an answer', async () => {
    const whole = httpAnswer('{"id":7,"status":"cancelled"}');
    const headEnd = whole.indexOf('\r\n\r\n') + 4;
    for (let length = 0; length <= whole.length; length += 1) {
      const { cancel } = await against(whenAsked((socket) => socket.end(whole.slice(0, length))));
      const exchange = await cancel();
      if (length < headEnd) expect([length, exchange.kind]).toEqual([length, 'ambiguous']);
      else expect([length, bodyKind(exchange)]).toEqual([length, length === whole.length ? 'json' : 'unreadable']);
    }
  });
});

describe('answered', () => {
  test('hints before the answer are no answer', async () => {
    const { cancel } = await against(whenAsked((socket) => socket.write(`HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n${httpAnswer('{}')}`)));
    expect(await cancel()).toMatchObject({ kind: 'answered', status: 200 });
  });

  test('the deadline holds until the body is complete; so does giving up', async () => {
    const drip: RawServerScript = whenAsked((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{');
      const timer = setInterval(() => socket.write(' '), 5);
      socket.once('close', () => clearInterval(timer));
    });
    const { cancel } = await against(drip, { profile: { timeoutMs: 300 } });
    expect(await cancel()).toMatchObject({ kind: 'answered', status: 200, body: { kind: 'unreadable', problem: /not complete within 300 ms/ } });
    const patient = await against(drip);
    expect(await patient.cancel(createTestCall({ purpose: 'write', signal: AbortSignal.timeout(250) }))).toMatchObject({ kind: 'answered', body: { kind: 'unreadable' } });
  });

  test('a connection serves many requests; one that the provider closed while idle is left alone', async () => {
    const { server, client, cancel } = await against({
      onData: (socket, received) => {
        socket.write(httpAnswer('{}'));
        if (requestsIn(received) === 20) setImmediate(() => socket.end());
      },
    });
    for (let count = 0; count < 20; count += 1) {
      await client.send(READ, createTestCall());
      await connectionIsFree();
    }
    expect(server.connections).toBe(1);
    await pause(20);
    expect((await cancel()).kind).toBe('answered');
    expect(server.connections).toBe(2);
  });

  test('requests at once do not share a connection', async () => {
    const waiting: Socket[] = [];
    const { server, client } = await against(
      whenAsked((socket) => {
        if (waiting.push(socket) === 8) for (const one of waiting) one.write(httpAnswer('{}'));
      }),
    );
    const exchanges = await Promise.all(Array.from({ length: 8 }, () => client.send(READ, createTestCall())));
    expect(exchanges.every(({ kind }) => kind === 'answered')).toBe(true);
    expect(server.connections).toBe(8);
  });
});

/** undici takes a connection up again one turn of the event loop after its answer. */
function connectionIsFree(): Promise<unknown> {
  return pause(2);
}

function bodyKind(exchange: Exchange): string {
  return exchange.kind === 'answered' ? exchange.body.kind : exchange.kind;
}
