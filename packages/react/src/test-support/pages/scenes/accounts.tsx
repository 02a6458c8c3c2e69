import type { ReactElement } from 'react';
import { AccountHealth } from '../../../components/account-health/account-health.tsx';

/** How the accounts are. */
export function Accounts(): ReactElement {
  return <AccountHealth />;
}
