/** How the components look. Everything else is CSS: custom properties `--cm-…` and the `data-*` of docs/embed.md. */
export interface Appearance {
  /** Default: what the reader's system says. */
  readonly theme?: 'light' | 'dark' | 'system';
  /** Values of custom properties, such as `{ '--cm-accent': '#0a7' }`. */
  readonly variables?: Readonly<Record<`--cm-${string}`, string>>;
}
