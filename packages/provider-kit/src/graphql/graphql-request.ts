import type { ProviderRequest } from '@countermand/core/provider';

export interface GraphqlCall {
  /** The capability record's name of the operation. */
  readonly operation: string;
  /** Raw path segments under the account's `baseUrl`, such as `['graphql.json']`. */
  readonly path: readonly string[];
  /** One query or one mutation, with its keyword. */
  readonly document: string;
  /** Whatever comes from outside goes here, never into the document. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * A GraphQL request. Whether it needs leave to write is read off the document itself, so that no mutation passes for a read.
 * Throws `TypeError` for a document that is neither one query nor one mutation: a bug of the plugin.
 */
export function graphqlRequest({ operation, path, document, variables }: GraphqlCall): ProviderRequest {
  const keywords = outermost(document).match(/\b(?:query|mutation|subscription)\b/g) ?? [];
  const [keyword, another] = keywords;
  if (another !== undefined || (keyword !== 'query' && keyword !== 'mutation')) throw new TypeError('A GraphQL document has to be one query or one mutation, with its keyword.');
  return { operation, method: 'POST', path, body: { query: document, variables }, ...(keyword === 'query' && { readOnly: true }) };
}

/** The document without texts, comments, and everything in brackets: what is left says what kind of operations there are. */
function outermost(document: string): string {
  let text = document.replace(/"(?:[^"\\]|\\.)*"|#.*/g, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\{[^{}()]*\}|\([^{}()]*\)/g, '');
  }
  return text;
}
