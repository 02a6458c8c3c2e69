/** The exit codes of `cancel` and `batch`, the first that applies; other commands use 0, 1, 2 and 4. */
export const EXIT_CODES = {
  interrupted: { code: 130, meaning: 'Interrupted; what was recorded goes on.' },
  usage: { code: 2, meaning: 'Wrong usage, wrong configuration, or a person said no.' },
  unauthorized: { code: 4, meaning: 'The provider refused the credentials, or they lack a permission.' },
  unsettled: { code: 6, meaning: 'Some are not settled, unknown, or need a person.' },
  partly: { code: 3, meaning: 'Some were stopped, some not.' },
  refused: { code: 5, meaning: 'The provider said no.' },
  failed: { code: 1, meaning: 'Failed, withdrawn, or any other error.' },
  ok: { code: 0, meaning: 'All stopped; with `--no-wait`, all recorded.' },
} as const satisfies Record<string, { code: number; meaning: string }>;
