import type { Cancellation } from '@countermand/client';
import { useEffect, useRef, type ReactElement } from 'react';
import { useCancellation } from '../../hooks/use-cancellation.ts';
import type { PlaceLinks } from '../../parts/place-link/place-link.tsx';
import { ResourceState } from '../../parts/resource-state/resource-state.tsx';
import { useRootProps } from '../../provider/use-root-props.ts';
import { DetailsOf } from './details-of.tsx';

export interface CancellationDetailsProps extends PlaceLinks {
  /** `can_…` */
  readonly id: string;
  /** Of its title; default: 2. */
  readonly headingLevel?: 2 | 3;
  /** Told of the cancellation whenever it was loaded, as for the page's title. */
  readonly onLoad?: (cancellation: Cancellation) => void;
}

/** One cancellation: did it stop, how is that known, what happens next, and what a person can do about it. Live. */
export function CancellationDetails({ id, headingLevel = 2, onLoad, ...links }: CancellationDetailsProps): ReactElement {
  const root = useRootProps();
  const cancellation = useCancellation(id);
  const latest = useRef(onLoad);
  latest.current = onLoad;
  const { value } = cancellation;
  useEffect(() => {
    if (value) latest.current?.(value);
  }, [value]);
  return (
    // Its id is the target of a link to it.
    <article {...root} id={id} data-cm="details" data-state={value?.state} aria-labelledby={`${id}-title`}>
      <ResourceState resource={cancellation} />
      {value && <DetailsOf key={id} cancellation={value} onChanged={cancellation.reload} level={headingLevel} {...links} />}
    </article>
  );
}
