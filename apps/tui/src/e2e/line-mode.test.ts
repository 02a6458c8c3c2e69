import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openCockpitTerminal, type CockpitTerminal, type CockpitTerminalOptions } from '../test-support/captures/open-cockpit-terminal.ts';
import { OneProcess } from '../test-support/one-process.ts';
import { hasTerminal } from '../test-support/terminal.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace({ oneProcess });
});
afterEach(() => place.close());

describe('from a pipe', () => {
  const lines = (...input: readonly string[]) => place.run(['tui', '--line'], { input: `${input.join('\n')}\n` });

  test('commands and answers are lines; what is said holds no escape, and no prompt', async () => {
    const { code, stdout, stderr } = await lines('stop shop:1001', 'yes', 'list', 'quit');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('\nStop order? Type yes to stop it; anything else keeps it.\n1. shop:1001 is queued: ');
    expect(stdout).toMatch(/\n1\. cancelled: shop:1001, order 10001\. Stopped; /);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(stdout).not.toContain('countermand> ');
  });

  test('nothing is stopped unless a line says so, and the end of the input leaves', async () => {
    expect((await lines('stop shop:1001')).code).toBe(0);
    expect((await lines('stop shop:1001', 'list', 'yes')).stdout).toContain('Nothing was stopped.\nThere is no command yes.');
    expect((await lines('stop shop:1001 shop:1004', 'yes')).stdout).toContain('Nothing was stopped.');
    expect((await place.run(['tui', '--line', '--readonly'], { input: 'stop shop:1001\nyes\n' })).stdout).toContain('stop is not possible here');
    expect(place.shop.writes).toHaveLength(0);
  });
});

(hasTerminal ? describe : describe.skip)('in a terminal', () => {
  let terminal: CockpitTerminal;
  const open = (options: CockpitTerminalOptions): void => {
    terminal = openCockpitTerminal(place, options);
  };
  const enter = (line: string): void => {
    terminal.type(line);
    terminal.press('Enter');
  };
  afterEach(() => terminal.close());

  test('TERM=dumb opens it by itself: an order is found and stopped; Ctrl-C at a question keeps one, and at the prompt leaves', async () => {
    open({ kind: 'dumb' });
    await terminal.shows(/help tells all of them; quit leaves\.\s+countermand>\s*$/);
    expect(terminal.state().alternateScreen).toBe(false);
    enter('find 10001');
    await terminal.shows(/1\. open\/pending: shop:1001[^]+countermand>\s*$/);
    enter('stop 1');
    await terminal.shows(/Stop order\? Type yes to stop it; anything else keeps it\.\nanswer>\s*$/);
    terminal.press('C-c');
    await terminal.shows(/\nNothing was stopped\.\ncountermand>\s*$/);
    expect(place.shop.writes).toHaveLength(0);
    enter('stop 1');
    await terminal.shows(/anything else keeps it\.\nanswer>\s*$/);
    enter('yes');
    await terminal.shows(/shop:1001 is cancelled: Stopped;[^]+countermand>\s*$/);
    terminal.press('C-c');
    await terminal.shows(/\[exit 0\]/);
  });

  test('for a screen reader: Tab completes a command, and what was typed before a question is no answer to it', async () => {
    open({ words: ['tui'], environment: { INK_SCREEN_READER: 'true' } });
    await terminal.shows(/countermand>\s*$/);
    terminal.type('acc');
    terminal.press('Tab');
    await terminal.shows(/countermand> accounts\s*$/);
    terminal.press('Enter');
    await terminal.shows(/2\. ready: shop, Next Commerce\.[^]+countermand>\s*$/);
    terminal.burst('stop shop:1001\ryes\r');
    await terminal.shows(/What was typed before this question is not taken as an answer\.\nStop order\?[^]+answer>\s*$/);
    terminal.press('C-d');
    await terminal.shows(/Nothing was stopped\.\n\[exit 0\]/);
    expect(place.shop.writes).toHaveLength(0);
  });
});
