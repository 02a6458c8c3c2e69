import { isUnder } from '@countermand/provider-kit';

export type PageQuery = Readonly<Record<string, readonly string[]>>;

/**
 * The query of the next page. A link is followed only where it leads to the very list it came from: the account's token
 * goes with every request. Undefined where there is no link, or a link to somewhere else.
 */
export function nextPageQuery(link: string | null, baseUrl: string, listPath: readonly string[]): PageQuery | undefined {
  if (link === null || !isUnder(baseUrl, link)) return undefined;
  const url = new URL(link);
  const base = new URL(baseUrl).pathname.replace(/\/+$/, '');
  if (url.pathname !== `${base}/${listPath.join('/')}/`) return undefined;
  return queryOf(url.searchParams);
}

export function queryOf(parameters: URLSearchParams): PageQuery {
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
}

/** One text for a query, the same for the same page. */
export function queryText(query: PageQuery): string {
  return new URLSearchParams(Object.entries(query).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))).toString();
}
