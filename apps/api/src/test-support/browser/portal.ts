import type { FastPodSimulator } from '@countermand/provider-fastpod/simulator';
import type { NextCommerceSimulator } from '@countermand/provider-next-commerce/simulator';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { makeKey } from '../make-key.ts';
import { postJson, rawRequest } from '../raw-request.ts';
import type { TestApi, TestApiOptions } from '../test-api.ts';
import { openApiWithShops } from './api-with-shops.ts';
import { CONSOLE } from './console.ts';
import type { ReactVersion } from './page-bundle.ts';
import { takePage } from './pages.ts';
import { openPortalServer } from './portal-server.ts';
import { watchPages } from './watch-page.ts';

export interface PortalOptions {
  readonly react?: ReactVersion;
  readonly rendered?: boolean;
  /** The page's body, for pages without React. */
  readonly body?: string;
  readonly api?: TestApiOptions;
}

export interface Portal {
  readonly api: TestApi;
  readonly apiUrl: string;
  readonly url: string;
  /** Of account `us`. */
  readonly simulator: FastPodSimulator;
  /** Of account `acme`; it decides on requests only when it is told to. */
  readonly shop: NextCommerceSimulator;
  /** Ids of orders of `us` that can be stopped. */
  readonly ids: readonly string[];
  /** Nobody is signed in any more, or somebody is again. */
  signedIn(isSignedIn: boolean): void;
  /** Ends every session that was minted. */
  revokeAll(): Promise<void>;
  /** How many sessions were minted. */
  minted(): number;
  /** Opens a page; what it complains about fails the test when it ends. */
  open(browser: Browser, settings: Readonly<Record<string, string>>, context?: BrowserContextOptions): Promise<Page>;
  /** Opens the console of the API at a path, as somebody who signed in there by the link that the server prints. */
  openConsole(browser: Browser, path: string, context?: BrowserContextOptions): Promise<Page>;
}

/** The API with a provider's simulator, and a portal that has our components in its page. Everything is closed after the test. */
export async function openPortal({ react = '19', rendered = false, body, api: options }: PortalOptions = {}): Promise<Portal> {
  const { api, running, simulator, shop, accounts: names } = await openApiWithShops({ console: CONSOLE, ...options });
  const { url: apiUrl, signInLink } = running;
  const { secret } = await makeKey(api.container, { scopes: ['targets:read', 'cancellations:read', 'cancellations:write'], accounts: [...names] });
  const sessions: string[] = [];
  let isSignedIn = true;
  const mint = async (origin: string): Promise<unknown> => {
    if (!isSignedIn) return null;
    const answer = await postJson(apiUrl, '/v1/embed-sessions', { origin, accounts: names, actor: 'agent-17' }, { Authorization: `Bearer ${secret}` });
    sessions.push(answer.json<{ id: string }>().id);
    return answer.json();
  };
  const portal = await openPortalServer({ api: apiUrl, mint, key: api.adminKey, react, rendered, ...(body !== undefined && { body }) });
  api.closeLater(() => portal.close());
  const watch = watchPages(api);
  const newPage = async (browser: Browser, options: BrowserContextOptions | undefined): Promise<Page> => {
    const { page, giveBack } = await takePage(browser, options);
    api.closeLater(giveBack);
    watch(page);
    return page;
  };

  return {
    api,
    apiUrl,
    url: portal.url,
    simulator,
    shop,
    ids: simulator.examples,
    signedIn: (value) => void (isSignedIn = value),
    revokeAll: async () => {
      for (const id of sessions) await rawRequest(apiUrl, { method: 'DELETE', path: `/v1/embed-sessions/${id}` });
    },
    minted: () => sessions.length,
    open: async (browser, settings, contextOptions) => {
      // From then on the API lets pages of this origin call it, whatever they call with.
      if (settings['own'] !== undefined) await mint(portal.url);
      const page = await newPage(browser, contextOptions);
      await page.goto(`${portal.url}/?${new URLSearchParams({ api: apiUrl, ...settings }).toString()}`);
      return page;
    },
    openConsole: async (browser, path, contextOptions) => {
      const page = await newPage(browser, contextOptions);
      await page.goto(await signInLink('ann'));
      await page.locator('form[action="/sign-in"] button').click();
      await page.waitForURL(`${apiUrl}/`);
      await page.goto(`${apiUrl}${path}`);
      return page;
    },
  };
}
