import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { KeyLayer } from '../../keys/key-layers.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PASSED_KEYS } from './stop-keys.ts';
import { StopView } from './stop-view.tsx';

/** The confirm-and-stop flow of these orders. */
export function StopScreen({ references }: { readonly references: readonly string[] }): ReactElement {
  const { readonly } = useCockpit();
  if (readonly) return <Empty what={text`This cockpit is read-only: nothing is stopped from here.`} next={text`Start it without --readonly to stop an order. esc goes back.`} />;
  return (
    <KeyLayer passes={PASSED_KEYS}>
      <StopView references={references} />
    </KeyLayer>
  );
}
