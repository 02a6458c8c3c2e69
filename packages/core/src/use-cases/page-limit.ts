import { failed, succeeded, type Result } from '../model/problem.ts';

/** How many items a page has when nobody says, and at most. */
export const DEFAULT_PAGE = 50;
export const LARGEST_PAGE = 500;

/** A page size as asked for, or the default; anything but a whole number from 1 to 500 is a problem. */
export function pageLimit(asked: number | undefined): Result<number> {
  if (asked === undefined) return succeeded(DEFAULT_PAGE);
  if (Number.isInteger(asked) && asked >= 1 && asked <= LARGEST_PAGE) return succeeded(asked);
  const detail = `"limit" is a whole number from 1 to ${LARGEST_PAGE}; this one is ${asked}.`;
  return failed('invalid_request', detail, { errors: [{ pointer: '/limit', detail }] });
}
