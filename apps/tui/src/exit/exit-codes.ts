/** The exit codes of the command line, by what they mean. */
export const EXIT = {
  ok: 0,
  failed: 1,
  /** Wrong usage, wrong configuration, or a person said no. */
  usage: 2,
  /** Some stopped, some not. */
  partly: 3,
  /** The provider refused the credentials, or they lack a permission. */
  unauthorized: 4,
  /** The provider said no. */
  refused: 5,
  /** Not settled, unknown, or a person has to look. */
  unsettled: 6,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
