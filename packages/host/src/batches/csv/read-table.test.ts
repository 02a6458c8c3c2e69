import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import type { BatchRow } from '@countermand/core';
import { BatchFileError } from '../batch-file-error.ts';
import { readTable } from './read-table.ts';

/** In pieces of three bytes: no character, quote or line end is safe from a border. */
async function* pieces(bytes: Uint8Array, size = 3): AsyncIterable<Uint8Array> {
  for (let index = 0; index < bytes.length; index += size) yield bytes.subarray(index, index + size);
}

function read(content: string | Uint8Array, characterSet?: string, onBlank?: () => void): Promise<readonly BatchRow[]> {
  const bytes = pieces(typeof content === 'string' ? Buffer.from(content) : content);
  return Readable.from(readTable({ bytes, characterSet, ...(onBlank && { onBlank }) })).toArray();
}

/** `3 {"reference":"acme:1"}`, or `5 acme:2 what is wrong`. */
async function told(content: string | Uint8Array, characterSet?: string): Promise<readonly string[]> {
  return (await read(content, characterSet)).map(({ line, ...row }) => `${line} ${'problem' in row ? `${row.written} ${row.problem}` : JSON.stringify(row)}`);
}

async function refusal(content: string | Uint8Array, characterSet?: string): Promise<string> {
  const error = await read(content, characterSet).then(() => undefined, (reason: unknown) => reason);
  expect(BatchFileError.isInstance(error)).toBe(true);
  return (error as BatchFileError).message;
}

test('a list of references needs no header', async () => {
  expect(await told('acme:1\nacme:order/2\n\n# a remark\nacme:@A-3')).toEqual([
    '1 {"reference":"acme:1"}',
    '2 {"reference":"acme:order/2"}',
    '5 {"reference":"acme:@A-3"}',
  ]);
});

test('blank lines are counted', async () => {
  let blank = 0;
  await read('reference\n\nacme:1\n# no\n , \nacme:2\n\n', undefined, () => void blank++);
  expect(blank).toBe(4);
});

test('columns are known by their names, however they are written', async () => {
  const row = '{"reference":"acme:1","reason":"payment_failed","note":"called","orderNumber":"A-1"}';
  expect(await told('Reference,REASON,note,Order Number\nacme:1,Payment failed,called,A-1\n')).toEqual([`2 ${row}`]);
  expect(await told('order-number,orderNumber\n').catch((error: Error) => error.message)).toMatch(/"order_number" is there twice/);
  expect(await told('account,reference\nacme,1\nacme,acme:2\nacme,order/3\nacme,@4\n')).toEqual([
    '2 {"reference":"acme:1"}',
    '3 {"reference":"acme:2"}',
    '4 {"reference":"acme:order/3"}',
    '5 {"reference":"acme:@4"}',
  ]);
  expect(await told('account,kind,id\nacme,order,1\nacme,,2\n')).toEqual(['2 {"account":"acme","kind":"order","id":"1"}', '3 {"account":"acme","id":"2"}']);
});

test.each([
  ['a comma', 'reference,note\nacme:1,"a; b"\n'],
  ['a semicolon', 'reference;note\nacme:1;a; b\n'.replace('a; b', '"a; b"')],
  ['a tab', 'reference\tnote\nacme:1\ta; b\n'],
  ['what its first line says', 'sep=;\nreference;note\nacme:1;"a; b"\n'],
])('the separator is found: %s', async (_name, content) => {
  expect((await told(content)).map((line) => line.slice(line.indexOf(' ')))).toEqual([' {"reference":"acme:1","note":"a; b"}']);
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines are those of the file: %s', async (_name, end) => {
  const content = ['reference,note', '', 'acme:1,"two', 'lines ""quoted"""', 'acme:2,', ',', 'acme:3,x', ''].join(end);
  expect(await told(content)).toEqual([
    '3 {"reference":"acme:1","note":"two\\nlines \\"quoted\\""}',
    '5 {"reference":"acme:2"}',
    '7 {"reference":"acme:3","note":"x"}',
  ]);
  expect((await told(['sep=,', ...content.split(end)].join(end))).at(-1)).toMatch(/^8 /);
});

test.each([
  ['UTF-8', Buffer.from('reference,note\nacme:1,größe ✔\n'), undefined],
  ['UTF-8 with a mark', Buffer.from('\ufeffreference,note\nacme:1,größe ✔\n'), 'windows-1252'],
  ['UTF-16LE with a mark', Buffer.from('\ufeffreference,note\nacme:1,größe ✔\n', 'utf16le'), undefined],
  ['UTF-16BE with a mark', Buffer.from('\ufeffreference,note\nacme:1,größe ✔\n', 'utf16le').swap16(), undefined],
])('%s is read', async (_name, content, characterSet) => {
  expect(await told(content, characterSet)).toEqual(['2 {"reference":"acme:1","note":"größe ✔"}']);
});

test('Windows-1252 only where it was named; else its bytes are told by line, and the others go on', async () => {
  const content = Buffer.from('reference,note\nacme:1,größe\nacme:2,x\n', 'latin1');
  expect(await told(content, 'Windows-1252')).toEqual(['2 {"reference":"acme:1","note":"größe"}', '3 {"reference":"acme:2","note":"x"}']);
  expect(await told(content)).toEqual([expect.stringMatching(/^2 acme:1 The column "note" holds bytes that are not text/), '3 {"reference":"acme:2","note":"x"}']);
  expect(await refusal(content, 'ebcdic')).toMatch(/character set "ebcdic" is not understood. It can be utf-8,/);
});

test('wrong rows are told by line, and the others go on', async () => {
  const wrong = ['acme:1,fraud', 'acme:2,fraud,n,too many', ',fraud,n', 'acme:\u0000,fraud,n', 'acme:"4",fraud,ac"me"', 'acme:5,"fraud"x,n', `${'x'.repeat(1_001)},fraud,n`, 'acme:7,,n,,'];
  expect((await told(['reference,reason,note', ...wrong, 'acme:9,fraud,n'].join('\n'))).map((line) => line.replace(/x{50,}/, 'x…'))).toEqual([
    '2 acme:1 The row has 2 columns where the header has 3.',
    '3 acme:2 The row has 4 columns where the header has 3.',
    '4  The row names no order.',
    '5 acme:\u0000 The column "reference" holds a control character or a line break.',
    '6 {"reference":"acme:\\"4\\"","reason":"fraud","note":"ac\\"me\\""}',
    '7 acme:5 Text follows a closing quote: mend the quotes of this line. Within a quoted field a quote is written twice.',
    '8 x… The column "reference" holds 1001 characters; at most 1000 are read.',
    '9 {"reference":"acme:7","note":"n"}',
    '10 {"reference":"acme:9","reason":"fraud","note":"n"}',
  ]);
});

test('a quote that swallowed the row after it is told with both lines', async () => {
  expect(await told('reference,note\nacme:1,"5 x 7\nacme:2,"6 x 8"\nacme:3,x\n')).toEqual([
    expect.stringMatching(/^2 acme:1 Text follows a closing quote: mend the quotes of lines 2 to 3, which were read as one row/),
    '4 {"reference":"acme:3","note":"x"}',
  ]);
});

test('accounts that contradict each other, and a cell under no name', async () => {
  expect(await told('account,reference,\nacme,other:1,\nacme,2,x\nacme,,\n')).toEqual([
    '2 acme:other:1 The account "acme" and the reference name different accounts. An id that holds a colon belongs in a column "id".',
    '3 acme:2 A cell stands in a column that has no name in the header.',
    '4 acme The row names an account but no order.',
  ]);
});

test.each([
  ['an unknown column', 'reference,resaon\nacme:1,fraud\n', /^Line 1: there is no column "resaon"\. Known columns: reference, account, .* Correct its name/],
  ['no column that names an order', 'reason,note\nfraud,x\n', /^Line 1: the header has no column that names an order/],
  ['two ways to name one', '\nreference,account,id\n', /^Line 2: the header names orders twice/],
  ['rows without a header', 'acme:1,fraud\n', /^Line 1: there is no column "acme:1"/],
  ['nothing', '', /^The file is empty/],
  ['nothing but blank lines', '\n\n , \n', /^The file is empty/],
  ['a file cut off within quotes', 'reference,note\nacme:1,x\nacme:2,"cut o', /^Line 3: a quoted field begins here and the file ends before/],
  ['a quote that is never closed', `reference,note\nacme:1,"x\n${'acme:2,y\n'.repeat(20_000)}`, /^Line 2: the row that begins here is longer than 65536 characters/],
  ['a spreadsheet', 'PK\u0003\u0004\u0014\u0000', /^This is a spreadsheet/],
  ['UTF-16 without a mark', Buffer.from('reference\nacme:1\n', 'utf16le'), /^The file seems to be UTF-16/],
])('the whole file is refused: %s', async (_name, content, message) => {
  expect(await refusal(content)).toMatch(message);
});

test('an upload that breaks off is the error it broke off with', async () => {
  async function* broken(): AsyncIterable<Uint8Array> {
    yield Buffer.from('reference\nacme:1\nacme:2\nac');
    throw new Error('aborted');
  }
  await expect(Readable.from(readTable({ bytes: broken() })).toArray()).rejects.toThrow('aborted');
});
