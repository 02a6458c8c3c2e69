import type { CSSProperties } from 'react';

/** How the components look. Everything else is CSS: custom properties `--cm-…` and the classes and `data-*` of docs/embed.md. */
export interface Appearance {
  /** Default: what the reader's system says. */
  readonly theme?: 'light' | 'dark' | 'system';
  /** Values of custom properties, such as `{ '--cm-accent': '#0a7' }`. */
  readonly variables?: Readonly<Record<`--cm-${string}`, string>>;
}

/** What a root element of ours carries. A style attribute is set by script, which a strict Content-Security-Policy allows. */
export function rootProps({ theme = 'system', variables }: Appearance): { readonly className: string; readonly 'data-theme': string; readonly style?: CSSProperties } {
  return { className: 'cm-root', 'data-theme': theme, ...(variables && { style: variables }) };
}
