import { EXIT_CODES } from '@countermand/core/model';

/** The exit codes of the command line by name. The numbers, and what they mean to a script, are the core's. */
export const EXIT = {
  ok: EXIT_CODES.ok.code,
  failed: EXIT_CODES.failed.code,
  usage: EXIT_CODES.usage.code,
  partly: EXIT_CODES.partly.code,
  unauthorized: EXIT_CODES.unauthorized.code,
  refused: EXIT_CODES.refused.code,
  unsettled: EXIT_CODES.unsettled.code,
  interrupted: EXIT_CODES.interrupted.code,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
