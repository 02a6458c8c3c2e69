/**
 * Jest's order of test files. Jest knows how long a file takes from the last run, which a fresh clone has not: then a file of a
 * minute may begin last and leave the other cores with nothing to do. These begin first, those with the longest files foremost.
 */
import Sequencer from '@jest/test-sequencer';
import { relative, sep } from 'node:path';
import { root } from '../bootstrap/workspace.mjs';

/** Folders and files whose tests take many seconds; those of one folder follow each other as Jest orders them. */
export const LONG_ONES = [
  'tools/src/faults/simulation/histories.test.ts',
  'apps/tui/src/fuzz',
  'apps/tui/src/e2e',
  'apps/api/src/test-support/fuzz',
  'apps/api/src/console',
  'tools/src/faults',
  'tools/src/bench',
  'apps/tui/src/cockpit/frame',
  'apps/api/src/react',
  'tools/src/documentation',
  'tools/src/examples',
  'packages/ledger/src/postgres',
  'packages/ledger/src/sqlite',
  'packages/provider-kit/src/conformance',
  'packages/delivery/src',
  'apps/tui/src/pty',
  'apps/api/src/events',
];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((left, right) => placeOf(left.path) - placeOf(right.path));
  }
}

function placeOf(path) {
  const file = relative(root, path).replaceAll(sep, '/');
  const place = LONG_ONES.findIndex((long) => file === long || file.startsWith(`${long}/`));
  return place === -1 ? LONG_ONES.length : place;
}
