import type { Page, Route } from 'playwright-core';

/** Twelve schemes that no link of a page may have. */
export const HOSTILE_ADDRESSES = [
  'javascript:window.owned=1',
  'JaVaScRiPt:window.owned=1',
  'java\nscript:window.owned=1',
  'vbscript:window.owned',
  'data:text/html,<script>window.owned=1</script>',
  'http://shop.example/',
  'file:///etc/passwd',
  'blob:https://shop.example/1',
  'ftp://shop.example/',
  '//evil.example/',
  'https://shop.example@evil.example/',
  'view-source:https://shop.example/',
];

/** All at once: markup, scripts, addresses, text turned round, bytes of terminals, patterns of replacements, and very long. */
export const HOSTILE_TEXT = [
  '<img src=x onerror="window.owned=1">',
  '"><svg/onload=window.owned=1>',
  '<script>window.owned=1</script></script></title></textarea><base href=https://evil.example/>',
  ...HOSTILE_ADDRESSES,
  '\u0000\u001b[2J\u009b31m\u0007',
  '{order} {count} $& $1 {{constructor}}',
  '\u2066\u202Edenrut\u202D \u2067never closed \u2029 \u202E',
  'x'.repeat(20_000),
].join(' ');

type Change = (key: string, value: unknown) => unknown;

/** Every answer of the API comes changed: each value in it goes through `change`, from the innermost on. */
export async function changeAnswers(page: Page, apiUrl: string, change: Change): Promise<void> {
  const answer = async (route: Route): Promise<void> => {
    // A stream goes on as it is: what it tells is loaded anew, and comes changed.
    if (route.request().headers()['accept']?.includes('event-stream')) return route.continue();
    const response = await route.fetch();
    const text = await response.text();
    const isJson = response.headers()['content-type']?.includes('json') === true;
    return route.fulfill({ response, body: isJson ? JSON.stringify(JSON.parse(text, change)) : text });
  };
  // A page that is closed meanwhile wants no answer.
  await page.route(`${apiUrl}/v1/**`, (route) => answer(route).catch(() => undefined));
}

/** What programs compare stays; what people read comes hostile. */
const FOR_PROGRAMS = new Set(['id', 'reference', 'account', 'provider', 'state', 'type', 'kind', 'code', 'from', 'to', 'channel', 'operation', 'confirmedBy', 'hold', 'reason', 'batchId', 'cursor', 'next', 'asked', 'scopes', 'role', 'eligibility', 'answer', 'happens', 'effect', 'nextCursor', 'evidenceId', 'position', 'target', 'operationId']);

/** What people read comes as hostile text. */
export function hostile(key: string, value: unknown): unknown {
  if (typeof value !== 'string' || FOR_PROGRAMS.has(key) || /^(can_|bat_|evt_|cmd_|\d{4}-\d\d-\d\dT)/.test(value)) return value;
  return `${value} ${HOSTILE_TEXT}`;
}
