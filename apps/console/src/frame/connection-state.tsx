import { useConnection, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { frameEnglish } from '../words/frame/english.ts';

const SIGNS = { events: '●', polling: '◐', offline: '○' } as const;

/** Whether what is shown changes by itself. */
export function ConnectionState(): ReactElement {
  const { own } = useWords(frameEnglish);
  const connection = useConnection();
  return (
    <p className="connection" data-state={connection} role="status">
      <span aria-hidden="true">{SIGNS[connection]}</span> <span className="connection-words">{own(`console.connection.${connection}`)}</span>
    </p>
  );
}
