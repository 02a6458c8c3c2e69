import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { Portal, settingsOf } from './portal.tsx';

/** Writes what a server would send for the query in its first argument. */
process.stdout.write(
  renderToString(
    <StrictMode>
      <Portal settings={settingsOf(process.argv[2] ?? '')} />
    </StrictMode>,
  ),
);
