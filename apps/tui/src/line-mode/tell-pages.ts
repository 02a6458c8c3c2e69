import { valueOf } from '../cli/problem-error.ts';
import type { Answer } from '../service/answer.ts';
import type { ListPage } from '../service/service.ts';
import type { LineContext } from './line-context.ts';

/** So many lines are told before it is asked whether there should be more. */
export const PAGE = 20;

/** A list, page by page, as long as it is wanted. Answers how many were told. */
export async function tellPages<Item>(
  { talk }: Pick<LineContext, 'talk'>,
  load: (more: { readonly limit: number; readonly cursor?: string }) => Promise<Answer<ListPage<Item>>>,
  tell: (item: Item) => void,
): Promise<number> {
  let told = 0;
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = valueOf(await load({ limit: PAGE, ...(cursor !== undefined && { cursor }) }));
    page.items.forEach(tell);
    told += page.items.length;
    cursor = page.nextCursor;
    if (cursor !== null && !(await talk.wantsMore())) return told;
  }
  return told;
}
