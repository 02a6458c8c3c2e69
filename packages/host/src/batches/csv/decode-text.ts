import { TextDecoder } from 'node:util';
import { characterSetOf, TELLING_BYTES } from './character-set.ts';

/**
 * Bytes as text with `\n` for every line end. What is no character of the set becomes U+FFFD, so that its line can be told.
 * Throws `BatchFileError` where the file is no text at all.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, characterSet: string | undefined): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  let carriageReturn = '';
  for await (const chunk of withTellingStart(bytes)) {
    decoder ??= new TextDecoder(characterSetOf(chunk, characterSet));
    const text = carriageReturn + decoder.decode(chunk, { stream: true });
    // At the end it may be the first half of a line end.
    carriageReturn = text.endsWith('\r') ? '\r' : '';
    yield withPlainLineEnds(carriageReturn === '' ? text : text.slice(0, -1));
  }
  yield withPlainLineEnds(carriageReturn + (decoder?.decode() ?? ''));
}

/** The same bytes, the first of them together: they tell what the file is. */
async function* withTellingStart(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of bytes) {
    if (!start) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < TELLING_BYTES) continue;
    yield start;
    start = undefined;
  }
  if (start) yield start;
}

function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
