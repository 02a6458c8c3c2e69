import type { ReplyBody } from '@countermand/core/provider';
import { redact } from '../redaction/redact.ts';
import { hideInValue } from './hide-in-value.ts';
import { scanJson } from './scan-json.ts';

const START_LENGTH = 200;

const UTF8 = new TextDecoder();

/** What arrived of a body. */
export interface ReceivedBody {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly contentEncoding: string;
  /** Set where the body did not arrive in full. */
  readonly problem?: string;
}

/** Reads a body as far as it can be trusted to be read. The account's secrets are taken out, wherever the provider repeats them. */
export function readReplyBody(received: ReceivedBody, secrets: readonly string[]): ReplyBody {
  if (received.problem !== undefined) return { kind: 'unreadable', problem: received.problem };
  if (received.contentEncoding !== '' && received.contentEncoding !== 'identity') {
    // We ask for none, and unpacking what a stranger packed is how a small answer fills the memory.
    return { kind: 'unreadable', problem: 'the answer is compressed although we asked for none' };
  }
  const text = UTF8.decode(received.bytes);
  if (text.trim() === '') return { kind: 'empty' };
  if (isJsonType(received.contentType)) return readJson(text, secrets);
  if (received.contentType === '' && /^\s*[[{]/.test(text)) return readJson(text, secrets);
  return { kind: 'text', contentType: redact(received.contentType), start: redact(text, { secrets }).slice(0, START_LENGTH) };
}

/** The media type without its parameters, in lower case. */
export function mediaType(header: string | undefined): string {
  return (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function isJsonType(contentType: string): boolean {
  return contentType === 'application/json' || contentType === 'text/json' || contentType.endsWith('+json');
}

function readJson(text: string, secrets: readonly string[]): ReplyBody {
  const scan = scanJson(text);
  if (!scan.ok) return { kind: 'unreadable', problem: scan.problem };
  try {
    const value: unknown = JSON.parse(text, scan.hasProto ? withoutProto : undefined);
    return { kind: 'json', value: hideInValue(value, text, secrets) };
  } catch {
    return { kind: 'unreadable', problem: 'the answer is not valid JSON' };
  }
}

/** An own key of this name turns into a prototype as soon as somebody copies the object. */
function withoutProto(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}
