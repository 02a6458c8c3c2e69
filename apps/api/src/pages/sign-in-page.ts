import type { UselessCode } from '@countermand/core';
import { html } from './html.ts';
import { page } from './layout.ts';

/** `/sign-in`: where the one-time link leads. `principal` is who acts through the browser from then on. */
export function signInPage(code: string, principal: string): string {
  return page(
    'Sign in to Countermand',
    html`<main>
<h1>Sign in to Countermand</h1>
<p>This signs this browser in as <code>${principal}</code>: it may see and stop every order of every account, for 12 hours.</p>
<form method="post" action="/sign-in"><input type="hidden" name="code" value="${code}"><button type="submit" autofocus>Sign in</button></form>
<p>The link works once, within ten minutes after it was made.</p>
</main>`,
  );
}

const WHY: Readonly<Record<UselessCode, string>> = {
  used: 'This link was used already. Each signs one browser in, once.',
  expired: 'This link is too old: it works for ten minutes.',
  unknown: 'This is no link of this server, or part of it is missing.',
};

/** `/sign-in` with a code that signs nobody in. */
export function signInTroublePage(why: UselessCode): string {
  return page(
    'This link does not sign in',
    html`<main>
<h1>This link does not sign in</h1>
<p>${WHY[why]}</p>
<p>On the machine of the server, <code>countermand sign-in</code> prints a new one while the server runs on. Programs send a key instead: <code>countermand keys create</code> makes one.</p>
<p><a href="/">Start page</a></p>
</main>`,
  );
}
