import { useConnection, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { frameEnglish } from '../words/frame/english.ts';

const SIGNS = { events: '●', polling: '◐', offline: '○', ended: '○' } as const;

/** Whether what is shown changes by itself. `ended`: nothing does, for the session is over. */
export function ConnectionState({ ended }: { readonly ended: boolean }): ReactElement {
  const { own } = useWords(frameEnglish);
  const found = useConnection();
  const connection = ended && found !== 'offline' ? 'ended' : found;
  return (
    <p className="connection" data-state={connection} role="status">
      <span aria-hidden="true">{SIGNS[connection]}</span> <span className="connection-words">{own(`console.connection.${connection}`)}</span>
    </p>
  );
}
