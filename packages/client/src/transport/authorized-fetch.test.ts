import { expect, jest, test } from '@jest/globals';
import { authorizedFetch } from './authorized-fetch.ts';
import type { Fetch } from './retrying-fetch.ts';

/** A server that takes one token. */
function taking(token: string) {
  const seen: [string | null, string][] = [];
  const fetch: Fetch = async (request) => {
    const given = request.headers.get('authorization');
    seen.push([given, await request.text()]);
    return new Response('', { status: given === `Bearer ${token}` ? 200 : 401 });
  };
  return { fetch, seen };
}

function post() {
  return new Request('http://server.invalid/', { method: 'POST', body: 'what was asked' });
}

test('a key is sent with each call', async () => {
  const { fetch, seen } = taking('cmd_a');
  expect((await authorizedFetch(fetch, 'cmd_a')(post())).status).toBe(200);
  expect(seen).toEqual([['Bearer cmd_a', 'what was asked']]);
});

test('what is sent with a key is not kept for another try, however large it is', async () => {
  const { fetch, seen } = taking('cmd_b');
  const request = post();
  const clone = jest.spyOn(request, 'clone');
  expect((await authorizedFetch(fetch, 'cmd_a')(request)).status).toBe(401);
  expect(clone).not.toHaveBeenCalled();
  expect(seen).toHaveLength(1);
});

test('a session that was renewed meanwhile is used at once, with the same body', async () => {
  const { fetch, seen } = taking('cms_new');
  expect((await authorizedFetch(fetch, async (refused) => (refused === 'cms_old' ? 'cms_new' : 'cms_old'))(post())).status).toBe(200);
  expect(seen).toEqual([
    ['Bearer cms_old', 'what was asked'],
    ['Bearer cms_new', 'what was asked'],
  ]);
});

test('a token that is simply wrong is tried once', async () => {
  const { fetch, seen } = taking('cmd_a');
  expect((await authorizedFetch(fetch, () => 'cmd_b')(post())).status).toBe(401);
  expect(seen).toHaveLength(1);
});
