import { describe, expect, test } from '@jest/globals';
import { Interruption } from '../cli/interruption.ts';
import { UsageError } from '../cli/usage-error.ts';
import { consent, type ConsentOptions } from './consent.ts';

interface Place {
  readonly atTerminal?: boolean;
  /** What the person types; absent where nobody can be asked. */
  readonly answer?: string;
}

async function asked(count: number, options: ConsentOptions, { atTerminal = false, answer }: Place = {}) {
  const heard: string[] = [];
  const prompter = answer === undefined ? undefined : { ask: async (question: string) => (heard.push(question), answer) };
  const orders = { count, first: 'a:0' };
  const context = { prompter, atTerminal, flags: { color: true, input: true }, interruption: new Interruption() };
  const agreed = await consent({ context, orders, options, explain: async () => void heard.push('explained') });
  return { agreed, heard };
}

describe('one order', () => {
  test('without a terminal, naming it is consent', async () => {
    expect(await asked(1, {})).toEqual({ agreed: true, heard: [] });
  });

  test('on a terminal it is explained and asked about', async () => {
    expect(await asked(1, {}, { atTerminal: true, answer: 'y' })).toEqual({ agreed: true, heard: ['explained', 'Stop order a:0? [y/N] '] });
    for (const answer of ['', 'n', 'no', 'yikes']) expect((await asked(1, {}, { atTerminal: true, answer })).agreed).toBe(false);
  });

  test('--yes and --confirm=cancel-1 ask nothing', async () => {
    expect(await asked(1, { yes: true }, { atTerminal: true, answer: 'n' })).toEqual({ agreed: true, heard: [] });
    expect(await asked(1, { confirm: 'cancel-1' }, { atTerminal: true, answer: 'n' })).toEqual({ agreed: true, heard: [] });
  });

  test('on a terminal where nobody can be asked, the missing flag is named', async () => {
    await expect(asked(1, {}, { atTerminal: true })).rejects.toThrow(new UsageError('You would be asked now, and that is not possible here. Add --yes to stop a:0 without a question.'));
  });
});

describe('several orders', () => {
  test('need their count; --yes is not enough', async () => {
    const message = 'These are 3 orders. Add --confirm=cancel-3 to stop them all (--yes is not enough).';
    await expect(asked(3, {})).rejects.toThrow(new UsageError(message));
    await expect(asked(3, { yes: true })).rejects.toThrow(message);
    expect((await asked(3, { confirm: 'cancel-3' })).agreed).toBe(true);
  });

  test('another count is refused, with the right one', async () => {
    await expect(asked(3, { confirm: 'cancel-2' })).rejects.toThrow('--confirm=cancel-2 does not fit: these are 3 different orders, so it is --confirm=cancel-3.');
  });

  test('on a terminal the count is typed', async () => {
    expect((await asked(3, { yes: true }, { atTerminal: true, answer: 'cancel-3' })).agreed).toBe(true);
    expect((await asked(3, {}, { atTerminal: true, answer: 'y' })).agreed).toBe(false);
  });
});
