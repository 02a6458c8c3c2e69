import type { Cancellation } from '@countermand/client';
import type { ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { Facts } from '../../parts/facts/facts.tsx';
import { Moment } from '../../parts/facts/moment.tsx';
import { PlaceLink, type PlaceLinks } from '../../parts/place-link/place-link.tsx';

export interface IdentityProps extends PlaceLinks {
  readonly cancellation: Cancellation;
}

/** What it is, where it belongs and when it was. */
export function Identity({ cancellation, ...links }: IdentityProps): ReactElement {
  const { own, say } = useOwnWords();
  const { id, account, provider, orderNumber, reason, note, attempts, batch, retryOf, createdAt, settledAt, compactedAt } = cancellation;
  const at = (instant: string | undefined): ReactElement | undefined => (instant === undefined ? undefined : <Moment at={instant} />);
  const link = (name: 'batch' | 'cancellation' | 'account', target: string | undefined, words = target): ReactElement | undefined =>
    target === undefined ? undefined : (
      <PlaceLink place={{ name, id: target }} {...links}>
        {words}
      </PlaceLink>
    );
  return (
    <Facts
      facts={[
        [own('details.number'), orderNumber],
        [own('details.account'), link('account', account, own('details.at_provider', { account, provider }))],
        [own('details.reason'), say({ key: `reason.${reason}` })],
        [own('details.note'), note],
        [own('details.attempts'), String(attempts)],
        [own('details.asked'), at(createdAt)],
        [own('details.settled'), at(settledAt)],
        [own('details.compacted'), at(compactedAt)],
        [own('details.batch'), link('batch', batch)],
        [own('details.retry_of'), link('cancellation', retryOf)],
        [own('details.id'), link('cancellation', id)],
      ]}
    />
  );
}
