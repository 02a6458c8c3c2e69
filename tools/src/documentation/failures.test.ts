import { expect, test } from '@jest/globals';
import { FAILURES } from '@countermand/provider-kit/testing';
import { readText } from '../house/tracked-files.ts';

test('the guide to plugins tells every failure that a simulator can be given, and no other', () => {
  const [, section = ''] = readText('docs/write-a-provider.md').split('### Making a simulator fail');
  const [told = ''] = section.split('\n## ');
  const tables = told.split('| failure | what happens').slice(1).join('\n');
  expect([...tables.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual([...FAILURES]);
});
