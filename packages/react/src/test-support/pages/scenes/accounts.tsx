import type { ReactElement } from 'react';
import { AccountHealth } from '../../../components/account-health/account-health.tsx';
import { ProviderCapabilities } from '../../../components/provider-capabilities/provider-capabilities.tsx';

/** How the accounts are, and what their providers can do. */
export function Accounts(): ReactElement {
  return (
    <>
      <AccountHealth />
      <ProviderCapabilities />
    </>
  );
}
