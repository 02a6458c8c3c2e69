import type { ReactElement, ReactNode } from 'react';

/** A name and what is known under it; what is not known is left out. */
export type Fact = readonly [name: string, value: ReactNode];

/** What is known, each under its name. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <dl data-cm="facts">
      {facts
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => (
          <div key={name} data-cm="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
