import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { OneProcess } from '../test-support/one-process.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace({ oneProcess });
});
afterEach(() => place.close());

test.each([
  ['a command', ['cancle', 'pod:F237-120723-000001', '--yes'], 'cancel'],
  ['a subcommand', ['ledger', 'chekc'], 'check'],
  ['a flag', ['cancel', 'pod:F237-120723-000001', '--yse'], '--yes'],
  ['a flag of every command', ['list', '--jsn'], '--json'],
])('%s that is misspelt is exit 2 with a suggestion, and nothing runs', async (_name, words, suggestion) => {
  const { code, stdout, stderr } = await place.run(words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`(Did you mean ${suggestion}?)`);
  const asData = await place.run([...words, '--json']);
  expect(asData).toMatchObject({ code: 2, stdout: '' });
  expect(JSON.parse(asData.stderr)).toMatchObject({ code: 'invalid_request', suggestion });
  expect(place.requests()).toBe(0);
});

test('several that may have been meant are all said, and what is like nothing has no suggestion', async () => {
  expect(JSON.parse((await place.run(['wo', '--json'])).stderr)).not.toHaveProperty('suggestion');
  expect(JSON.parse((await place.run(['lisst', '--json'])).stderr)).toHaveProperty('suggestion', 'list');
  expect(JSON.parse((await place.run(['batch', 'list', '--lmit', '--json'])).stderr)).toHaveProperty('suggestion', '--limit');
});
