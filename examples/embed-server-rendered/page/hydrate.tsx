import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { OrdersPage } from './orders-page.tsx';
import { dataOfThePage } from './portal-data.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The document has no place for the page.');
hydrateRoot(
  root,
  <StrictMode>
    <OrdersPage data={dataOfThePage()} />
  </StrictMode>,
  {
    onRecoverableError: (error) => console.error('What the server sent was not what the browser made of it:', error),
  },
);
