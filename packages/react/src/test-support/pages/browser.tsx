import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { Portal, settingsOf } from './portal.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the portal.');
const portal = (
  <StrictMode>
    <Portal settings={settingsOf(location.search)} />
  </StrictMode>
);
// Where a server has rendered, its markup is taken over.
if (root.firstChild) hydrateRoot(root, portal);
else createRoot(root).render(portal);
