const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name could not be resolved',
  EAI_AGAIN: 'the name could not be resolved for now',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was closed by the other side',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  UND_ERR_CONNECT_TIMEOUT: 'the connection timed out',
  UND_ERR_SOCKET: 'the connection was closed by the other side',
  UND_ERR_HEADERS_OVERFLOW: 'the head of the answer was too large',
  UND_ERR_PRX_CONN: 'the proxy closed the connection',
};

/** What the network did, in our own words: an error's own message may hold an address, a URL or a credential. */
export function describeNetworkError(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) return 'the connection failed';
  const words = WORDS[code];
  if (words !== undefined) return words;
  if (/TLS|SSL|CERT|SELF_SIGNED|UNABLE_TO_/.test(code)) return `the TLS handshake failed (${code})`;
  if (code.startsWith('HPE_')) return 'the answer was not HTTP';
  return `the connection failed (${code})`;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, errors } = error as { code?: unknown; errors?: unknown };
  if (typeof code === 'string' && /^\w{1,64}$/.test(code)) return code;
  return Array.isArray(errors) ? codeOf(errors[0]) : undefined;
}
