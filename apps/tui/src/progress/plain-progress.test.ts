import { expect, test } from '@jest/globals';
import { recordedOutput } from '../test-support/recorded-output.ts';
import { SAMPLE_VIEW } from '../test-support/sample-view.ts';
import { plainProgress } from './plain-progress.ts';

test('a line for each change, none for what stays', () => {
  const { output, error } = recordedOutput();
  const progress = plainProgress(output);
  progress.show([{ ...SAMPLE_VIEW, state: 'queued' }]);
  progress.show([{ ...SAMPLE_VIEW, state: 'queued' }]);
  progress.show([SAMPLE_VIEW]);
  progress.close();
  expect(error()).toBe('acme:123: … queued\nacme:123: ✔ cancelled\n');
});
