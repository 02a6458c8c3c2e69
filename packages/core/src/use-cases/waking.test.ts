import { describe, expect, test } from '@jest/globals';
import { WAKER } from '../ports/tokens.ts';
import { ALICE, createUseCaseHarness, HandingWaker, problemOf, valueOf } from '../test-support/index.ts';
import { RecheckCancellation } from './recheck-cancellation.ts';
import { ResolveCancellation } from './resolve-cancellation.ts';

function setUp() {
  const core = createUseCaseHarness();
  const waker = new HandingWaker();
  core.container.register(WAKER, { useValue: waker });
  return { ...core, waker };
}

describe('what makes work for a lane wakes it', () => {
  test('a request, and one that joins it', async () => {
    const { request, waker } = setUp();
    const { id } = valueOf(await request()).view;
    expect(valueOf(await request({ reference: 'acme-too:7' })).view.id).toBe(id);
    expect(waker.woken).toEqual(['acme', 'acme']);
  });

  test('a new look and a decision', async () => {
    const { request, change, container, waker } = setUp();
    const { id } = valueOf(await request()).view;
    for (const state of ['requested', 'needs_attention'] as const) await change(id, { state });
    valueOf(await container.resolve(RecheckCancellation).execute(id, { actor: ALICE }));
    valueOf(await container.resolve(ResolveCancellation).execute(id, { as: 'send_again' }, { actor: ALICE }));
    expect(waker.woken).toEqual(['acme', 'acme', 'acme']);
  });

  test('what was turned down wakes nobody', async () => {
    const { request, waker } = setUp();
    problemOf(await request({ reference: 'nobody:7' }));
    expect(waker.woken).toEqual([]);
  });
});
