import { DatabaseSync } from 'node:sqlite';
import { ChangeFeed } from './change-feed.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

test('commits of one moment are told of once', async () => {
  const feed = new ChangeFeed(new DatabaseSync(':memory:'), 10);
  let calls = 0;
  const stop = feed.subscribe(() => (calls += 1));
  feed.announce();
  feed.announce();
  expect(calls).toBe(0);
  await turn();
  expect(calls).toBe(1);
  feed.announce();
  await turn();
  expect(calls).toBe(2);
  feed.announce();
  stop();
  await turn();
  expect(calls).toBe(2);
});

test('one function that listens twice is two listeners', async () => {
  const feed = new ChangeFeed(new DatabaseSync(':memory:'), 10);
  let calls = 0;
  const listener = () => (calls += 1);
  const stops = [feed.subscribe(listener), feed.subscribe(listener)];
  stops[0]?.();
  feed.announce();
  await turn();
  expect(calls).toBe(1);
  stops[1]?.();
});

test('a database that cannot be asked is asked again later', async () => {
  const database = new DatabaseSync(':memory:');
  const feed = new ChangeFeed(database, 2);
  const stop = feed.subscribe(() => undefined);
  database.close();
  await turn();
  stop();
});
