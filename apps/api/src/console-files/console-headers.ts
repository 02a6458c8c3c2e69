/** Nothing but its own files, run and shown as files; calls to this server only; no markup from strings. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** By what a file is called. */
const CACHING: readonly (readonly [name: RegExp, caching: string])[] = [
  // The page names its other files by what is in them: it is asked for each time, they never.
  [/index\.html$/, 'no-cache'],
  [/icon\.svg$/, 'public, max-age=86400'],
  [/./, 'public, max-age=31536000, immutable'],
];

/** What is said with a file of the console, beside what is said with every answer. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const [, caching] = CACHING.find(([name]) => name.test(path)) ?? [];
  return { 'Content-Security-Policy': CONTENT_SECURITY_POLICY, 'Cache-Control': caching ?? 'no-cache' };
}
