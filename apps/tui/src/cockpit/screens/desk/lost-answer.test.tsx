import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DEFAULT_REASON } from '@countermand/core/model';
import { valueOf } from '../../../cli/problem-error.ts';
import { openLocalService, type OpenedService } from '../../../test-support/open-local-service.ts';
import { renderCockpit, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { openWorkplace, type Workplace } from '../../../test-support/workplace.ts';

/** Two writes, each with the time in which it could still land and a read after that; before a third one it would be seconds more. */
const LONG_MS = 20_000;

let place: Workplace;
let opened: OpenedService;
let cockpit: RenderedCockpit;

beforeEach(async () => {
  place = await openWorkplace({ configuration: { limits: { writesPerCancellation: 2 } } });
  opened = await openLocalService(place);
});
afterEach(async () => {
  cockpit.close();
  await opened.close();
  await place.close();
});

test('answers that are lost come to the desk, and a person decides there', async () => {
  const { service } = opened;
  const reference = `pod:${place.pod.examples[0] ?? ''}`;
  for (let write = 0; write < 2; write += 1) place.pod.fail({ failure: 'no_effect_connection_broken', operation: 'cancel' });
  const { view } = valueOf(await service.file({ reference, reason: DEFAULT_REASON }, 'once'));
  cockpit = renderCockpit({ service, first: { name: 'desk' }, now: Date.now });
  await cockpit.shows(/The desk is empty/);

  const end = service.work({ accounts: ['pod'], cancellations: () => [view.id] });
  try {
    await cockpit.shows(new RegExp(`\\? being read again +${reference}`), LONG_MS);
    await cockpit.shows(new RegExp(`! decide: e +${reference}[^]*1 attempt before this one[^]*sent .*attempt 2[^]*came back[^]*read since `), LONG_MS);
  } finally {
    await end();
  }
  cockpit.type('e');
  await cockpit.shows(/What became of/);
  cockpit.type('j\rIts support stopped it, ticket 7.\rj\r');
  await cockpit.shows(/The desk is empty/);

  const decided = valueOf(await service.cancellation(view.id));
  expect(decided).toMatchObject({ state: 'cancelled', confirmedBy: 'person', attempts: 2, remark: 'Decided by local:tester: Its support stopped it, ticket 7.' });
  expect(place.pod.writes).toHaveLength(2);

  cockpit.type(`:show ${view.id}\r`);
  await cockpit.shows(/✔ cancelled +.*\n.*Stopped; a person established it\./);
  cockpit.type('G');
  await cockpit.shows(/! needs attention → ✔ cancelled \(decided: cancelled\), by\s+local:tester/);
}, 3 * LONG_MS);
