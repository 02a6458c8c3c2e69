/** Whether the terminal, or who reads it, wants plain lines: a screen reader, a terminal without cursor, or `ACCESSIBLE` as other tools know it. */
export function wantsLines({ INK_SCREEN_READER, TERM, ACCESSIBLE = '' }: NodeJS.ProcessEnv): boolean {
  return INK_SCREEN_READER === 'true' || TERM === 'dumb' || !['', '0', 'false'].includes(ACCESSIBLE.toLowerCase());
}
