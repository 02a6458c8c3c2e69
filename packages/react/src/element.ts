/** Defines `<countermand-cancel-button>`, for pages without React. Import it once. */
import { CountermandCancelButton } from './element/cancel-button-element.tsx';
import type { PageConnection } from './element/page-connection.ts';

export { CountermandCancelButton };
export type { PageConnection };

const NAME = 'countermand-cancel-button';

declare global {
  interface HTMLElementTagNameMap {
    'countermand-cancel-button': CountermandCancelButton;
  }
}

// Nothing is defined on a server, nor twice where two scripts bring it.
if (typeof customElements !== 'undefined' && !customElements.get(NAME)) customElements.define(NAME, CountermandCancelButton);

/** Says, for all `<countermand-cancel-button>` of the page, where the server is and how to get a session. Throws `TypeError` for an address that is none. */
export function connect(connection: PageConnection): void {
  // Where two scripts bring the element, the first one's is on the page.
  const defined = typeof customElements === 'undefined' ? undefined : (customElements.get(NAME) as typeof CountermandCancelButton | undefined);
  (defined ?? CountermandCancelButton).connect(connection);
}
