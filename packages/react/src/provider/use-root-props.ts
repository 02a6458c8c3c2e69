import type { CSSProperties } from 'react';
import { useMounted } from '../data/use-mounted.ts';
import { useCountermand } from './countermand-context.ts';

/** What a root element of ours carries. */
export interface RootProps {
  readonly className: string;
  readonly lang: string;
  readonly 'data-theme': string;
  readonly style?: CSSProperties;
}

/** Every root element of ours carries these. */
export function useRootProps(): RootProps {
  const { appearance, localization } = useCountermand();
  // A strict Content-Security-Policy refuses style attributes in a server's markup, and allows what script sets.
  const mounted = useMounted();
  const { theme = 'system', variables } = appearance;
  return { className: 'cm-root', lang: localization.locale, 'data-theme': theme, ...(mounted && variables && { style: variables }) };
}
