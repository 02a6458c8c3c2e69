import { createRoot, type Root } from 'react-dom/client';
import { CancelOrderButton } from '../components/cancel-order-button/cancel-order-button.tsx';
import type { Localization } from '../localization/localization.ts';
import { builtInEnglish } from '../messages/built-in-english.ts';
import type { Appearance } from '../provider/appearance.ts';
import { CountermandProvider } from '../provider/countermand-provider.tsx';
import type { FetchSession } from '../session/page-session.ts';

const THEMES: readonly string[] = ['light', 'dark', 'system'] satisfies readonly Appearance['theme'][];

/** On a server there are no elements: the class is there to be imported, and never made. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * A *Stop order* button. Attributes: `reference`, `base-url`, `theme`, `disabled`; properties: `fetchSession`, `localization`. It is empty
 * until it has a reference, an address and `fetchSession`. Without a shadow root: the page's styles apply.
 */
export class CountermandCancelButton extends Base {
  static readonly observedAttributes = ['reference', 'base-url', 'theme', 'disabled'];
  #root: Root | undefined;
  #fetchSession: FetchSession | undefined;
  #localization: Localization | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /** Asks the page's own backend for a session. Never an attribute: what is in the markup is no function. */
  get fetchSession(): FetchSession | undefined {
    return this.#fetchSession;
  }

  set fetchSession(fetchSession: FetchSession | undefined) {
    this.#fetchSession = fetchSession;
    this.#show();
  }

  /** A language, such as `de` of `@countermand/react/messages/de`. Default: English. */
  get localization(): Localization | undefined {
    return this.#localization;
  }

  set localization(localization: Localization | undefined) {
    this.#localization = localization;
    this.#show();
  }

  connectedCallback(): void {
    clearTimeout(this.#leaving);
    this.#adopt('fetchSession');
    this.#adopt('localization');
    this.#show();
  }

  /** One that is only moved in the page is connected again at once, and keeps what it was doing. */
  disconnectedCallback(): void {
    this.#leaving = setTimeout(() => {
      this.#root?.unmount();
      this.#root = undefined;
    });
  }

  attributeChangedCallback(): void {
    this.#show();
  }

  /** What was set before the element was defined hides the property of the same name. */
  #adopt(name: 'fetchSession' | 'localization'): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    Object.assign(this, { [name]: value });
  }

  #show(): void {
    if (!this.isConnected) return;
    const [reference, baseUrl, fetchSession] = [this.getAttribute('reference'), this.getAttribute('base-url'), this.#fetchSession];
    this.#root ??= createRoot(this);
    const theme = this.getAttribute('theme') ?? 'system';
    this.#root.render(
      reference !== null && baseUrl !== null && fetchSession !== undefined ? (
        <CountermandProvider baseUrl={baseUrl} fetchSession={fetchSession} localization={this.#localization ?? builtInEnglish} appearance={{ theme: THEMES.includes(theme) ? (theme as NonNullable<Appearance['theme']>) : 'system' }}>
          <CancelOrderButton reference={reference} disabled={this.hasAttribute('disabled')} />
        </CountermandProvider>
      ) : null,
    );
  }
}
