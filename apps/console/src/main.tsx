import './styles/console.css';
import '@countermand/react/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './console.tsx';
import { createConsoleSession } from './session/console-session.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the console.');
const session = createConsoleSession({ baseUrl: location.origin, fetch: (request) => fetch(request) });
createRoot(root).render(
  <StrictMode>
    <Console session={session} />
  </StrictMode>,
);
