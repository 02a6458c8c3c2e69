import { ChangeFeed } from './change-feed.ts';
import { readAddress } from './address.ts';

/** Where nobody listens: all there is to hear by is looking. */
const address = readAddress('postgres://user@127.0.0.1:9/nowhere');
const turn = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

function feedOver(lastChange: () => Promise<number>): { readonly feed: ChangeFeed; readonly calls: () => number; readonly stop: () => void } {
  const feed = new ChangeFeed({ address, pollMs: 10, lastChange }, 0);
  let calls = 0;
  const stop = feed.subscribe(() => (calls += 1));
  return { feed, calls: () => calls, stop };
}

test('commits of one moment are told of once, and one that is known is no news', async () => {
  const { feed, calls, stop } = feedOver(() => Promise.resolve(0));
  feed.announce(1);
  feed.announce(2);
  feed.announce(2);
  feed.announce(1);
  await turn();
  expect(calls()).toBe(1);
  feed.announce(3);
  await turn();
  expect(calls()).toBe(2);
  stop();
  feed.announce(4);
  await turn();
  expect(calls()).toBe(2);
  await feed.close();
});

test('where the server’s word does not reach us, looking finds the change', async () => {
  let last = 0;
  const { feed, calls, stop } = feedOver(() => (last < 0 ? Promise.reject(new Error('lost')) : Promise.resolve(last)));
  last = -1;
  await turn(30);
  last = 7;
  while (calls() === 0) await turn();
  expect(calls()).toBe(1);
  stop();
  await feed.close();
});
