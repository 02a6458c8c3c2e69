import type { Answered, Call, ProviderHttpClient, ProviderLogger, ProviderRequest, Troubled } from '@countermand/core/provider';
import { evidenceOf, messagesOf, troubleOf } from '@countermand/provider-kit';

/** What every read needs. */
export interface Reader {
  readonly http: ProviderHttpClient;
  readonly baseUrl: string;
  readonly logger: ProviderLogger;
  readonly call: Call;
}

/** JSON that can be looked at. */
export interface Told {
  readonly kind: 'told';
  readonly exchange: Answered;
  readonly value: unknown;
}

/** The provider said in so many words that there is no such thing. */
export interface Missing {
  readonly kind: 'missing';
  readonly exchange: Answered;
  readonly message: string;
}

type Question = Pick<ProviderRequest, 'path' | 'query'> & { readonly operation?: 'read' | 'search' };

/** One GET. A 404 counts as "no such thing" only where its JSON says so; HTML comes from the shop's own pages. */
export async function ask({ http, call }: Reader, question: Question): Promise<Told | Missing | Troubled> {
  const { operation = 'read' } = question;
  const exchange = await http.send({ ...question, operation, method: 'GET', trailingSlash: true }, call);
  const trouble = troubleOf(exchange, operation);
  if (trouble) return trouble;
  if (exchange.kind !== 'answered' || exchange.body.kind !== 'json') return unreadable(exchange, operation, 'the answer holds no JSON');
  if (exchange.status !== 404) return { kind: 'told', exchange, value: exchange.body.value };
  const message = messagesOf(exchange)[0];
  if (message !== undefined && NOT_FOUND.test(message)) return { kind: 'missing', exchange, message };
  return unreadable(exchange, operation, 'a 404 that does not say what was not found');
}

/** The framework's own words and the common ones: `Not found.`, `No FulfillmentOrder matches the given query.` */
const NOT_FOUND = /\bnot found\b|\bno .{1,60} match|\bdoes not exist\b/i;

/** An answer that came, and cannot be used. */
export function unreadable(exchange: Parameters<typeof evidenceOf>[0], operation: string, message: string): Troubled {
  return { kind: 'trouble', trouble: 'unreadable', message, evidence: evidenceOf(exchange, { operation, remark: message }) };
}
