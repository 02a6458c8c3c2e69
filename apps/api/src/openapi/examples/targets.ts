import type { Exchanges } from './exchange.ts';
import { STORY } from './story.ts';
import { FOUND, PREVIEW, PREVIEW_OF_NOTHING, READING, RESOLVED, RESOLVED_BY_NUMBER } from './target.data.ts';

export const TARGET_EXCHANGES: Exchanges = {
  readTarget: [
    { name: 'readOrder', summary: 'Can it still be stopped?', parameters: { account: STORY.account, kind: STORY.kind, id: '1001' }, status: 200, answer: { value: READING } },
  ],
  findTargets: [
    { name: 'findByNumber', summary: "By the shop's own number", parameters: { search: '10001' }, status: 200, answer: { value: { items: [FOUND], nextCursor: null, problems: [] } } },
  ],
  resolveReferences: [
    {
      name: 'resolveTwo',
      summary: "Which orders are meant; one is named by the shop's own number",
      body: { value: { references: [`${STORY.account}:${STORY.kind}/01001`, `${STORY.account}:@10001`] } },
      status: 200,
      answer: { value: { items: [RESOLVED, RESOLVED_BY_NUMBER] } },
    },
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
