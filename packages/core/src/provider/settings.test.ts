import { expect, test } from '@jest/globals';
import { commonSettings } from './settings.ts';

const { rateLimit } = commonSettings;

test.each([
  { requests: 1, perSeconds: 86_400 },
  { requests: 2.5, perSeconds: 1 },
  { requests: 100_000, perSeconds: 0.1 },
])('%j is a pace', (pace) => expect(rateLimit.safeParse(pace).success).toBe(true));

test.each([
  { requests: 1e9, perSeconds: 1 },
  { requests: 1, perSeconds: 1e-9 },
  { requests: 1e-9, perSeconds: 1 },
  { requests: 0, perSeconds: 1 },
  { requests: 1, perSeconds: 0 },
  { requests: 1, perSeconds: 1e9 },
])('%j is none: no timer keeps it, or nothing is ever sent', (pace) => {
  const issues = rateLimit.safeParse(pace).error?.issues.map(({ message }) => message);
  expect(issues).toEqual(['expected 1 to 100000 requests in 0.1 to 86400 seconds; for a slower pace, name more seconds']);
});
