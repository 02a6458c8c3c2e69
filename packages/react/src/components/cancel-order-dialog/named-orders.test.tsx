import { expect, test } from '@jest/globals';
import type { OrderPreview } from '@countermand/cancel-flow';
import { renderToStaticMarkup } from 'react-dom/server';
import { en } from '../../messages/en.ts';
import { CountermandContext, type Countermand } from '../../provider/countermand-context.ts';
import { NamedOrders } from './named-orders.tsx';

const good = (id: number): OrderPreview => ({ asked: `acme:${id}`, reference: `acme:${id}`, orderNumber: `W-${id}`, plan: { kind: 'send', why: '', effects: [] }, problems: [] });

function shown(previews: readonly OrderPreview[]): string {
  const countermand = { localization: en, appearance: {}, now: Date.now } as unknown as Countermand;
  return renderToStaticMarkup(
    <CountermandContext.Provider value={countermand}>
      <NamedOrders previews={previews} />
    </CountermandContext.Provider>,
  );
}

test('several orders are named by reference and number: ten at once, the rest behind a word that counts them', () => {
  const markup = shown(Array.from({ length: 37 }, (_, index) => good(index + 1)));
  const [first = '', rest = ''] = markup.split('<details>');
  expect(first.match(/<li>/g)).toHaveLength(10);
  expect(first).toContain('<li>acme:10 · W-10</li>');
  expect(rest).toContain('<summary>and 27 more</summary>');
  expect(rest.match(/<li>/g)).toHaveLength(27);
});

test('who is left out is not among them; one order is named by the question itself', () => {
  const markup = shown([good(1), good(2), { asked: 'acme:3', problems: [{ code: 'not_found', detail: 'No such order.' }] }]);
  expect([markup.includes('acme:3'), markup.includes('<details>')]).toEqual([false, false]);
  expect(shown([good(1)])).toBe('');
});
