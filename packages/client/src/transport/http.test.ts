import { expect, test } from '@jest/globals';
import { createTransport } from './create-transport.ts';
import { valueOf } from './http.ts';

/** Answers with what is given and keeps what was asked. */
function server(answer: () => Response) {
  const asked: Request[] = [];
  const { http } = createTransport({
    baseUrl: 'http://localhost:1/base/',
    token: undefined,
    repeats: 0,
    fetch: async (request) => {
      asked.push(request);
      return answer();
    },
  });
  return { http, asked };
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

test('the parameters of a path and of a query are escaped; what has no value is left out, and several values come one by one', async () => {
  const { http, asked } = server(() => json({ items: [] }));
  await http.GET('/v1/accounts/{account}/targets/{kind}/{id}', { params: { path: { account: 'a/b', kind: 'order', id: 'x?y#ü' } } });
  await http.GET('/v1/cancellations', { params: { query: { state: ['unknown', 'queued'], reference: 'shop:1 & 2', cursor: undefined } } });
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET http://localhost:1/base/v1/accounts/a%2Fb/targets/order/x%3Fy%23%C3%BC',
    'GET http://localhost:1/base/v1/cancellations?state=unknown&state=queued&reference=shop%3A1+%26+2',
  ]);
  expect(asked.map(({ redirect, body }) => [redirect, body])).toEqual([['error', null], ['error', null]]);
});

test('a body is JSON, unless it says what else it is', async () => {
  const { http, asked } = server(() => json({}, 201));
  await http.POST('/v1/previews', { body: { references: ['shop:1'] }, headers: { 'X-None': undefined } });
  await http.POST('/v1/batches', { params: { header: { 'Idempotency-Key': 'k' } }, body: 'reference\n', bodySerializer: () => 'reference\nshop:1\n', headers: { 'Content-Type': 'text/csv' } });
  expect(asked.map(({ headers }) => Object.fromEntries(headers))).toEqual([{ 'content-type': 'application/json' }, { 'content-type': 'text/csv', 'idempotency-key': 'k' }]);
  expect(await Promise.all(asked.map((request) => request.text()))).toEqual(['{"references":["shop:1"]}', 'reference\nshop:1\n']);
});

test('a header that is given is instead of ours, in whatever case it is written', async () => {
  const { http, asked } = server(() => json({}, 201));
  await http.POST('/v1/batches', { params: { header: { 'Idempotency-Key': 'k' } }, body: 'reference\n', bodySerializer: () => 'reference\n', headers: { 'content-type': 'text/csv', 'idempotency-key': 'mine' } });
  expect(asked.map(({ headers }) => Object.fromEntries(headers))).toEqual([{ 'content-type': 'text/csv', 'idempotency-key': 'mine' }]);
});

test.each(['', '.', '..'])('what would lead to another address is not sent: "%s"', async (id) => {
  const { http, asked } = server(() => json({ items: [] }));
  const got = valueOf(http.GET('/v1/cancellations/{id}', { params: { path: { id } } }));
  await expect(got).rejects.toThrow(new TypeError(`id: "${id}" cannot be part of an address.`));
  await expect(got).rejects.toBeInstanceOf(TypeError);
  expect(asked).toEqual([]);
});

test('a success is data, anything else an error; neither throws', async () => {
  expect(await server(() => json({ status: 'alive' })).http.GET('/livez')).toMatchObject({ data: { status: 'alive' }, response: { status: 200 } });
  expect(await server(() => new Response(null, { status: 204 })).http.GET('/livez')).not.toHaveProperty('error');
  expect(await server(() => json({ code: 'not_found' }, 404)).http.GET('/livez')).toMatchObject({ error: { code: 'not_found' }, response: { status: 404 } });
  expect((await server(() => new Response('<p>Gateway</p>', { status: 502 })).http.GET('/livez')).error).toBe('<p>Gateway</p>');
  await expect(server(() => new Response('<p>Hello</p>')).http.GET('/livez')).rejects.toThrow(SyntaxError);
});

test('a table is read as text, or as it arrives', async () => {
  const { http } = server(() => new Response('a,b\n'));
  const params = { path: { id: 'bat_1' } };
  const { data: text } = await http.GET('/v1/batches/{id}/report.csv', { params, parseAs: 'text' });
  const { data: stream } = await http.GET('/v1/batches/{id}/report.csv', { params, parseAs: 'stream' });
  expect([text, await new Response(stream ?? null).text()]).toEqual(['a,b\n', 'a,b\n']);
});

test('what the document does not have does not compile', async () => {
  const { http } = server(() => json({ items: [] }));
  const { data, error } = await http.GET('/v1/cancellations/{id}', { params: { path: { id: 'can_1' } } });
  const known: readonly (string | undefined)[] = [data?.state, error?.detail];
  // @ts-expect-error a parameter is missing
  await expect(http.GET('/v1/cancellations/{id}')).rejects.toThrow(TypeError);
  // @ts-expect-error no such path
  await http.GET('/v1/orders');
  // @ts-expect-error no such method there
  await http.DELETE('/v1/accounts');
  // @ts-expect-error no such parameter
  await http.GET('/v1/cancellations', { params: { query: { colour: 'red' } } });
  // @ts-expect-error a reference is a text
  await http.POST('/v1/cancellations', { body: { reference: 1 } });
  expect(known).toEqual([undefined, undefined]);
});
