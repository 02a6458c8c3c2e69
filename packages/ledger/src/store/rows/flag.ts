import type { Flag } from '../tables.ts';

export function flag(value: boolean): Flag {
  return value ? 1 : 0;
}
