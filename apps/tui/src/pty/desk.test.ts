import { expect } from '@jest/globals';
import { effectsAt } from '../test-support/captures/effects-at.ts';
import { terminalTest } from '../test-support/captures/terminal-test.ts';

const ORDER = 'F237-110226-000002';

terminalTest('an answer that is lost reads as unknown, comes to the desk, and a person decides there', async ({ open, place }) => {
  const cockpit = open();
  await cockpit.shows(/^Cancellations/);
  cockpit.burst(`:stop pod:${ORDER}\r`);
  await cockpit.shows(/▸ · Keep order[^]*✘ Stop order/);
  place.pod.fail({ failure: 'no_effect_connection_broken', operation: 'cancel', afterMs: 1_000 });
  cockpit.burst('jj\r');
  await cockpit.shows(/Being sent/);
  // What is not known stays so until it is read; the first look brings nothing.
  place.pod.fail({ failure: 'never_answers', operation: 'read' });
  await cockpit.captures('unknown', /\? Unknown[^]*1 waiting/);
  cockpit.type('3');
  await cockpit.captures('desk', /no answer within[^]*! 1 on the desk · 0 waiting/);
  cockpit.type('e');
  await cockpit.captures('desk-question', /▸ . Leave it as it is/);
  cockpit.press('Enter');
  await cockpit.shows(/▸ {2}! decide: e/);
  cockpit.type('e');
  await cockpit.shows(/Leave it as it is/);
  cockpit.burst('j\r');
  await cockpit.captures('desk-note', /what does that rest on/);
  cockpit.burst('stopped by its support, ticket 8841\r');
  await cockpit.captures('desk-record', /Record it/);
  cockpit.burst('j\r');
  await cockpit.captures('desk-empty', /The desk is empty/);
  cockpit.type('2');
  await cockpit.shows(/▸ {2}✔ cancelled/);
  cockpit.press('Enter');
  await cockpit.captures('decided', /Stopped; a person established it[^]*What was seen/);
  cockpit.type('G');
  await cockpit.captures('timeline', /decided: cancelled/);
  // One write, and none after the person's word.
  expect(place.pod.writes).toHaveLength(1);
  expect(effectsAt(place.pod)).toEqual([]);
}, { configuration: { limits: { writesPerCancellation: 1 } } });

terminalTest('a request that the provider accepts and rejects later ends as refused', async ({ open, place }) => {
  const cockpit = open();
  await cockpit.shows(/^Cancellations/);
  cockpit.burst(':stop acme:1003\r');
  await cockpit.captures('request-question', /▸ · Keep order[^]*✘ Stop order/);
  cockpit.burst('jj\r');
  await cockpit.captures('requested', /⇄ Requested/);
  place.shop.decide('1003', 'reject');
  cockpit.type('t');
  await cockpit.shows(/⇄ requested {2}acme:1003/);
  cockpit.type('r');
  await cockpit.captures('rejected', /✘ refused {2}acme:1003/);
  expect(effectsAt(place.shop)).toEqual(['request_cancellation 1003']);
});
