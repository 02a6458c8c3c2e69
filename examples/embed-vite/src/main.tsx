import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@countermand/react/styles.css';
import './page.css';
import { PortalPage } from './portal-page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the portal.');
createRoot(root).render(
  <StrictMode>
    <PortalPage />
  </StrictMode>,
);
