import { html } from './html.ts';
import { page } from './layout.ts';

/** `/sign-in`: where the one-time link leads. */
export function signInPage(code: string): string {
  return page(
    'Sign in to Countermand',
    html`<main>
<h1>Sign in to Countermand</h1>
<p>This signs this browser in as the person who started the server: it may see and stop every order of every account, for 12 hours.</p>
<form method="post" action="/sign-in"><input type="hidden" name="code" value="${code}"><button type="submit" autofocus>Sign in</button></form>
<p>The link works once, within ten minutes after the server printed it.</p>
</main>`,
  );
}

const WHY = {
  used: 'This link was used already. Each signs one browser in, once.',
  expired: 'This link is too old: it works for ten minutes.',
  unknown: 'This is no link of this server, or part of it is missing. A server that was started again prints a new one.',
} as const;

/** `/sign-in` with a code that signs nobody in. */
export function signInTroublePage(why: keyof typeof WHY): string {
  return page(
    'This link does not sign in',
    html`<main>
<h1>This link does not sign in</h1>
<p>${WHY[why]}</p>
<p>Take the link that <code>countermand serve</code> printed last, whole; start the server again, in a terminal or with <code>--sign-in</code>, to get a new one. Programs send a key instead: <code>countermand keys create</code> makes one.</p>
<p><a href="/">Start page</a></p>
</main>`,
  );
}
