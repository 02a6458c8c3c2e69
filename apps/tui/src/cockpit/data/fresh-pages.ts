import type { Answer } from '../../service/answer.ts';
import type { ListPage } from '../../service/service.ts';
import { ask } from './ask.ts';
import { chainCount, pageFrom, type Page, type PageChain } from './page-chain.ts';

export type LoadPage<Row> = (cursor: string | undefined, signal: AbortSignal) => Promise<Answer<ListPage<Row>>>;

interface Loading<Row> {
  /** The last row that is seen. */
  readonly last: number;
  readonly load: LoadPage<Row>;
  readonly signal: AbortSignal;
}

/** The pages that hold what is seen, one after the other from `at` on. */
export async function freshPages<Row>(chain: PageChain<Row>, at: number, { last, load, signal }: Loading<Row>): Promise<Answer<PageChain<Row>>> {
  const pages: Page<Row>[] = [];
  let end = chainCount(chain.slice(0, at));
  let cursor = chain[at]?.cursor;
  for (;;) {
    const asked = cursor;
    const answer = await ask(() => load(asked, signal));
    if (!answer.ok) return answer;
    pages.push(pageFrom(asked, answer.value));
    end += answer.value.items.length;
    const { nextCursor } = answer.value;
    if (nextCursor === null || end > last) return { ok: true, value: pages };
    cursor = nextCursor;
  }
}
