import type { Provider } from '@countermand/client';
import type { ReactElement } from 'react';
import { useProviders } from '../../hooks/use-providers.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ResourceState } from '../../parts/resource-state/resource-state.tsx';
import { useRootProps } from '../../provider/use-root-props.ts';
import { capabilityRows } from './capability-rows.ts';

/** What each provider can stop and how, and how sure each fact is. */
export function ProviderCapabilities(): ReactElement {
  const root = useRootProps();
  const { own } = useOwnWords();
  const providers = useProviders();
  return (
    <section {...root} data-cm="capabilities" aria-label={own('capabilities.label')}>
      <ResourceState resource={providers} empty={providers.value?.length === 0} />
      {providers.value?.map((provider) => (
        <CapabilityTable key={provider.id} provider={provider} />
      ))}
    </section>
  );
}

function CapabilityTable({ provider }: { readonly provider: Provider }): ReactElement {
  const { own } = useOwnWords();
  const { unknowns } = provider.facts;
  const title = own('capabilities.of', { provider: provider.displayName });
  return (
    <details data-cm="capability">
      <summary>{title}</summary>
      <table data-cm="capability-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{own('capabilities.fact')}</th>
            <th scope="col">{own('capabilities.value')}</th>
          </tr>
        </thead>
        <tbody>
          {capabilityRows(provider).map(({ name, operation = '', value, confidence, source }) => (
            <tr key={`${operation} ${name}`}>
              <th scope="row">{own(name, { operation })}</th>
              <td>
                {value}
                <small data-cm="confidence" data-confidence={confidence}>
                  {own(`capabilities.${confidence}`)}: {source}
                </small>
              </td>
            </tr>
          ))}
          {unknowns.length > 0 && (
            <tr>
              <th scope="row">{own('capabilities.unknowns')}</th>
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
