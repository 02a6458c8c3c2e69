import { PluginContractError } from '../errors/plugin-contract-error.ts';

// An import would load all that this module offers, a WebSocket client included: 20 ms of every command.
const { validateHeaderName, validateHeaderValue } = process.getBuiltinModule('node:http');

type Headers = Readonly<Record<string, string>>;

/** Set by the connection; a plugin that sets one could say something else than what is sent. */
const OURS = ['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive', 'upgrade', 'expect', 'te', 'trailer'];

/** The headers of every request of an account, credentials excluded. Throws for headers that cannot be sent. */
export function accountHeaders(headers: Headers): Headers {
  const own: Record<string, string> = { accept: 'application/json', 'user-agent': 'countermand' };
  for (const [name, value] of Object.entries(headers)) {
    if (!isSendable({ [name]: value }) || OURS.includes(name.toLowerCase())) throw new PluginContractError(`A request cannot have the header "${name}".`);
    own[name.toLowerCase()] = value;
  }
  return { ...own, 'accept-encoding': 'identity' };
}

/** Whether these headers can stand in a request: a secret read from a file may hold what no header can carry. */
export function isSendable(headers: Headers): boolean {
  try {
    for (const [name, value] of Object.entries(headers)) {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    }
    return true;
  } catch {
    return false;
  }
}
