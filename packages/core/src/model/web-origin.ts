const LOOPBACK_HOST = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/**
 * Why this text does not name one web origin as browsers write it, in a sentence; undefined when it does.
 * Plain http is for pages of this machine only: on the way from any other, somebody could change the page.
 */
export function webOriginProblem(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) return 'Write the origin of the page as browsers do, such as https://portal.example.';
  if (text.includes('*')) return 'Name each origin: there are no wildcards.';
  if (url.origin !== text) return `Write the origin alone, as browsers do: ${url.origin}.`;
  if (url.protocol === 'http:' && !LOOPBACK_HOST.test(url.hostname)) return 'Use https: plain http is taken from pages of this machine only.';
  return undefined;
}
