import { createCancelFlow, type TrackedOrder } from '@countermand/cancel-flow';
import type { CancellationView } from '@countermand/core/model';
import { systemClock } from '@countermand/host';
import { createFlowPort } from '../../flow/flow-port.ts';
import { wordsOf } from '../../operator/list-query.ts';
import { safeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { waitAWhile } from '../follow-here.ts';
import type { LineCommand, LineContext } from '../line-context.ts';
import { referenceNamed } from '../named.ts';
import { watchCancellation } from '../news/watch-cancellation.ts';
import type { Watched } from '../news/watched.ts';
import { changeSentence } from '../sentences/cancellation-sentence.ts';
import { driveFlow } from '../stop/drive-flow.ts';

/** `stop REFERENCE…`: one order or several; asks before anything is sent. */
export const stop: LineCommand = async (context, argument) => {
  const { service, talk, now, ownStops, news, command } = context;
  const watched = new Map<string, Watched>();
  const watch = (view: CancellationView): Watched => {
    const watching = watched.get(view.id) ?? watchCancellation(service, view);
    watched.set(view.id, watching);
    news.watch(watching);
    return watching;
  };
  let isLeft = false;
  const onFiled = (view: CancellationView): void => {
    ownStops.add(view);
    const isNew = !watched.has(view.id);
    watch(view);
    // Recorded late, when nobody waits for it any more.
    if (isLeft && isNew) news.note(changeSentence(view));
  };
  const flow = createCancelFlow({ port: createFlowPort({ service, clock: systemClock, now, onFiled }), clock: systemClock });
  flow.send({ type: 'open', orders: wordsOf(argument).map((word) => referenceNamed(context, word)) });
  const driven = await driveFlow(context, flow);
  switch (driven.kind) {
    case 'kept':
      flow.dispose();
      return talk.say(text`Nothing was stopped.`);
    case 'left':
      isLeft = true;
      return command.atEnd(() => Promise.resolve(flow.dispose()));
    case 'recorded': {
      flow.dispose();
      const views = driven.orders.flatMap(({ cancellation }) => cancellation ?? []);
      tellRecorded(context, driven.orders);
      if (!driven.asked) talk.say(text`It was being stopped already: nothing was asked for again.`);
      const awaited = views.filter(({ state }) => state !== 'scheduled').map(watch);
      if (awaited.length > 0) await waitAWhile(context, awaited);
    }
  }
};

/** Each order as it was recorded, as a list whose numbers can be used. */
function tellRecorded({ talk, list }: LineContext, orders: readonly TrackedOrder[]): void {
  list.begin();
  for (const { asked, cancellation, problem } of orders) {
    const number = cancellation ? list.add({ kind: 'cancellation', id: cancellation.id, reference: cancellation.reference }) : list.add({ kind: 'order', reference: asked });
    if (!cancellation) talk.say(text`${number}. not recorded: ${safeText(asked, 80)}. ${safeText(problem?.detail ?? '', 1_000)}`);
    else {
      const joined = cancellation.joined ? text` It was being stopped already; this request joined.` : text``;
      const undo = cancellation.state === 'scheduled' ? text` To take it back, type withdraw ${number}.` : text``;
      talk.say(text`${number}. ${changeSentence(cancellation)}${joined}${undo}`);
    }
  }
}
