/** Text in quotes, a mark of punctuation, or a number or word. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * JSON as Python's `json.dumps` writes it: one space after commas and colons, all but printable ASCII escaped, keys in their
 * order, numbers as they stand. Undefined for what is no JSON.
 */
export function asPythonWrites(json: string): string | undefined {
  try {
    JSON.parse(json);
  } catch {
    return undefined;
  }
  return json.replace(/^\s+|\s+$/g, '').match(TOKEN)?.map(rewritten).join('');
}

function rewritten(token: string): string {
  if (token === ',' || token === ':') return `${token} `;
  if (!token.startsWith('"')) return token;
  return JSON.stringify(JSON.parse(token)).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
