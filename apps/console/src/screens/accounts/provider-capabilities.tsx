import type { Provider } from '@countermand/client';
import { ResourceState, useProviders, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { capabilitiesEnglish } from '../../words/capabilities/english.ts';
import { capabilityRows } from './capability-rows.ts';

/** What each provider can stop and how, and how sure each fact is. */
export function ProviderCapabilities(): ReactElement {
  const providers = useProviders();
  return (
    <>
      <ResourceState resource={providers} empty={providers.value?.length === 0} />
      {providers.value?.map((provider) => (
        <CapabilityTable key={provider.id} provider={provider} />
      ))}
    </>
  );
}

function CapabilityTable({ provider }: { readonly provider: Provider }): ReactElement {
  const { own } = useWords(capabilitiesEnglish);
  const { unknowns } = provider.facts;
  const title = own('console.capabilities.of', { provider: provider.displayName });
  return (
    <details className="capability">
      <summary>{title}</summary>
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{own('console.capabilities.fact')}</th>
            <th scope="col">{own('console.capabilities.value')}</th>
          </tr>
        </thead>
        <tbody>
          {capabilityRows(provider).map(({ name, operation = '', value, confidence, source }) => (
            <tr key={`${operation} ${name}`}>
              <th scope="row">{own(name, { operation })}</th>
              <td>
                {value}
                <small data-confidence={confidence}>
                  {own(`console.capabilities.${confidence}`)}: {source}
                </small>
              </td>
            </tr>
          ))}
          {unknowns.length > 0 && (
            <tr>
              <th scope="row">{own('console.capabilities.unknowns')}</th>
              <td>
                <ul>
                  {unknowns.map((unknown) => (
                    <li key={unknown}>{unknown}</li>
                  ))}
                </ul>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </details>
  );
}
