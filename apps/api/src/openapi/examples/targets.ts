import type { Exchanges } from './exchange.ts';
import { STORY } from './story.ts';
import { FOUND, PREVIEW, PREVIEW_OF_NOTHING, READING } from './target.data.ts';

export const TARGET_EXCHANGES: Exchanges = {
  readTarget: [
    { name: 'readOrder', summary: 'Can it still be stopped?', parameters: { account: STORY.account, kind: STORY.kind, id: '1001' }, status: 200, answer: { value: READING } },
  ],
  findTargets: [
    { name: 'findByNumber', summary: "By the shop's own number", parameters: { search: '10001' }, status: 200, answer: { value: { items: [FOUND], nextCursor: null, problems: [] } } },
  ],
  previewCancellations: [
    {
      name: 'previewTwo',
      summary: 'What would happen; one of the two is misspelt',
      body: { value: { references: [STORY.reference, 'acme:10O6'] } },
      status: 200,
      answer: { value: { items: [PREVIEW, PREVIEW_OF_NOTHING] } },
    },
  ],
};
