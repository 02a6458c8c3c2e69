import { createRoot, type Root } from 'react-dom/client';
import { CancelOrderButton } from '../components/cancel-order-button/cancel-order-button.tsx';
import type { Appearance } from '../provider/appearance.ts';
import { CountermandContext } from '../provider/countermand-context.ts';
import { sharedBy, type PageConnection, type Shared } from './page-connection.ts';

const THEMES: readonly string[] = ['light', 'dark', 'system'] satisfies readonly Appearance['theme'][];

/** On a server there are no elements: the class is there to be imported, and never made. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * A *Stop order* button. Attributes: `reference`, `theme`, `disabled`. It is empty until it has a reference and the page has called
 * `connect`. Without a shadow root: the page's styles apply.
 *
 * Where a session's token is sent is said by script alone: whoever could write markup into the page could otherwise have it sent to himself.
 */
export class CountermandCancelButton extends Base {
  static readonly observedAttributes = ['reference', 'theme', 'disabled'];
  static #shared: Shared | undefined;
  static readonly #onPage = new Set<CountermandCancelButton>();
  #root: Root | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /** For all elements of the page, those that come later, too. Called again, it is the new connection that counts. */
  static connect(connection: PageConnection): void {
    CountermandCancelButton.#shared = sharedBy(connection);
    for (const element of CountermandCancelButton.#onPage) element.#show();
  }

  connectedCallback(): void {
    clearTimeout(this.#leaving);
    CountermandCancelButton.#onPage.add(this);
    this.#show();
  }

  /** One that is only moved in the page is connected again at once, and keeps what it was doing. */
  disconnectedCallback(): void {
    CountermandCancelButton.#onPage.delete(this);
    this.#leaving = setTimeout(() => {
      this.#root?.unmount();
      this.#root = undefined;
    });
  }

  attributeChangedCallback(): void {
    this.#show();
  }

  #show(): void {
    if (!this.isConnected) return;
    const [reference, shared] = [this.getAttribute('reference'), CountermandCancelButton.#shared];
    this.#root ??= createRoot(this);
    this.#root.render(
      reference !== null && shared !== undefined ? (
        <CountermandContext.Provider value={{ ...shared, appearance: this.#appearance(shared) }}>
          <CancelOrderButton reference={reference} disabled={this.hasAttribute('disabled')} />
        </CountermandContext.Provider>
      ) : null,
    );
  }

  #appearance({ variables }: Shared): Appearance {
    const theme = this.getAttribute('theme') ?? 'system';
    return { theme: THEMES.includes(theme) ? (theme as NonNullable<Appearance['theme']>) : 'system', ...(variables && { variables }) };
  }
}
