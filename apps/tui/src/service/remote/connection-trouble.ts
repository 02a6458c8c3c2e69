/** What stood between us and a server, as far as the system says. */
export interface ConnectionTrouble {
  readonly words: string;
  /** Not a byte of the request was sent. */
  readonly unsent: boolean;
}

/** The connection was not made, so nothing was sent over it. */
const UNSENT: Readonly<Record<string, (url: URL) => string>> = {
  ECONNREFUSED: ({ origin }) => `Nothing answers at ${origin}: the connection was refused. Is the server running there, and is the address right?`,
  ENOTFOUND: ({ hostname }) => `There is no host ${hostname}. Is the address right?`,
  EAI_AGAIN: ({ hostname }) => `The host ${hostname} cannot be looked up now. Is there a network?`,
  EHOSTUNREACH: ({ origin }) => `${origin} cannot be reached from here.`,
  ENETUNREACH: ({ origin }) => `${origin} cannot be reached from here. Is there a network?`,
  UND_ERR_CONNECT_TIMEOUT: ({ origin }) => `${origin} does not answer: the connection was not made in time.`,
  CERT_HAS_EXPIRED: ({ origin }) => `The certificate of ${origin} has expired, so it gets no key. Have it renewed.`,
  ERR_TLS_CERT_ALTNAME_INVALID: ({ origin }) => `The certificate of ${origin} is for another name, so it gets no key. Use the name the certificate is for.`,
  ERR_SSL_WRONG_VERSION_NUMBER: ({ origin, host }) => `${origin} does not speak TLS. If it is a server on this machine, write http://${host}.`,
};

const UNTRUSTED = new Set(['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_UNTRUSTED']);

/** Reads what a failed `fetch` says, its causes included. */
export function connectionTrouble(error: unknown, url: URL): ConnectionTrouble {
  const code = codeIn(error);
  const told = code === undefined ? undefined : UNSENT[code];
  if (told) return { words: told(url), unsent: true };
  if (code !== undefined && UNTRUSTED.has(code)) {
    return { words: `The certificate of ${url.origin} is signed by nobody known here (${code}), so it gets no key. If its authority is your own, name its file in NODE_EXTRA_CA_CERTS.`, unsent: true };
  }
  if (/redirect/.test(messageIn(error))) return { words: `${url.origin} answers with a redirect, and the key is sent nowhere else. Give the address that it leads to.`, unsent: false };
  return { words: `The connection to ${url.origin} broke before an answer came${code === undefined ? '' : ` (${code})`}.`, unsent: false };
}

/** The first code of the error, its causes, and the errors it stands for. */
function codeIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, cause, errors } = error as { readonly code?: unknown; readonly cause?: unknown; readonly errors?: readonly unknown[] };
  if (typeof code === 'string') return code;
  return codeIn(cause) ?? (Array.isArray(errors) ? codeIn(errors[0]) : undefined);
}

function messageIn(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { message, cause } = error as { readonly message?: unknown; readonly cause?: unknown };
  return `${String(message)} ${messageIn(cause)}`;
}
