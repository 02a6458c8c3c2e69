import { describeOrder } from '@countermand/cancel-flow';
import type { BatchItem } from '@countermand/client';
import type { ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { withoutTurns } from '../../localization/without-turns.ts';
import { PlaceLink, type PlaceLinks } from '../../parts/place-link/place-link.tsx';
import { CancellationStatus } from '../cancellation-status/cancellation-status.tsx';

/** One row of the upload: where it stood, what it names, and what became of it. */
export function BatchRow({ item, ...links }: PlaceLinks & { readonly item: BatchItem }): ReactElement {
  const { own, say } = useOwnWords();
  const { line, reference, state, problem, cancellation } = item;
  const known = cancellation && describeOrder({ asked: reference, cancellation, problem: null }).body[0];
  return (
    <tr data-state={cancellation?.state ?? state}>
      <td>{line}</td>
      <th scope="row">
        {cancellation ? (
          <PlaceLink place={{ name: 'cancellation', id: cancellation.id }} {...links}>
            {cancellation.reference}
          </PlaceLink>
        ) : (
          reference
        )}
      </th>
      <td>{cancellation ? <CancellationStatus cancellation={cancellation} /> : own(`batch.item.${state === 'filed' ? 'waiting' : state}`)}</td>
      <td>
        {known ? say(known.message) : problem && withoutTurns(problem.message)}
        {known?.words !== undefined && known.words !== '' && <q data-cm="provider-words">{known.words}</q>}
      </td>
    </tr>
  );
}
