import type { ReactElement, ReactNode } from 'react';
import { safeUrl } from './safe-url.ts';

export interface SafeLinkProps {
  /** What a provider, or anybody else, gave as an address. */
  readonly url: unknown;
  /** What it is; default: its host alone. */
  readonly children?: ReactNode;
}

/** A link that says where it leads and tells nobody whence one comes. What is no plain `https:` address is shown as the text that it is. */
export function SafeLink({ url, children }: SafeLinkProps): ReactElement {
  const safe = safeUrl(url);
  if (!safe) {
    return (
      <span data-cm="link-text">
        {children} <bdi>{typeof url === 'string' ? url : ''}</bdi>
      </span>
    );
  }
  return (
    <a data-cm="link" href={safe.href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {children} <bdi data-cm="link-host">{safe.host}</bdi>
    </a>
  );
}
