/** Defines `<countermand-cancel-button>`, for pages without React. Import it once. */
import { CountermandCancelButton } from './element/cancel-button-element.tsx';

export { CountermandCancelButton };

declare global {
  interface HTMLElementTagNameMap {
    'countermand-cancel-button': CountermandCancelButton;
  }
}

// Nothing is defined on a server, nor twice where two scripts bring it.
if (typeof customElements !== 'undefined' && !customElements.get('countermand-cancel-button')) customElements.define('countermand-cancel-button', CountermandCancelButton);
