import type { Evidence } from '@countermand/core/model';
import type { Exchange, ReplyBody } from '@countermand/core/provider';
import { messagesOf } from './messages-of.ts';
import { redact, redactWord, type Hidden } from './redact.ts';

/** What a plugin found in the answer. */
export interface EvidenceFacts extends Hidden {
  readonly operation: string;
  /** The id the answer itself named. */
  readonly subject?: string;
  readonly ids?: Readonly<Record<string, string>>;
  readonly statuses?: Readonly<Record<string, string | null>>;
  /** Default: what `messagesOf` finds. */
  readonly messages?: readonly string[];
  readonly remark?: string;
}

/** The evidence of an exchange: ids, statuses, redacted messages, the time and a hash. Never the body. */
export function evidenceOf(exchange: Exchange, facts: EvidenceFacts): Evidence {
  const remark = facts.remark ?? remarkOn(exchange);
  const messages = facts.messages?.map((message) => redact(message, facts)) ?? (exchange.kind === 'answered' ? messagesOf(exchange, facts) : []);
  return {
    operation: facts.operation,
    at: exchange.at,
    ...(exchange.kind === 'answered' && { httpStatus: exchange.status, bodyHash: exchange.bodyHash }),
    ...(facts.subject !== undefined && { subject: redactWord(facts.subject, facts) }),
    ...(facts.ids && { ids: mapped(facts.ids, (id) => redactWord(id, facts)) }),
    ...(facts.statuses && { statuses: mapped(facts.statuses, (word) => word && redactWord(word, facts)) }),
    ...(messages.length > 0 && { messages }),
    ...(remark !== undefined && { remark: redact(remark, facts) }),
  };
}

function mapped<T extends string | null>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

function remarkOn(exchange: Exchange): string | undefined {
  return exchange.kind === 'answered' ? bodyRemark(exchange.body) : exchange.message;
}

/** What kind of body came instead of JSON, in words; undefined for JSON. */
export function bodyRemark(body: ReplyBody): string | undefined {
  switch (body.kind) {
    case 'json':
      return undefined;
    case 'empty':
      return 'the answer was empty';
    case 'text':
      return `the answer was ${body.contentType === '' ? 'plain text' : body.contentType} instead of JSON`;
    case 'unreadable':
      return body.problem;
  }
}
