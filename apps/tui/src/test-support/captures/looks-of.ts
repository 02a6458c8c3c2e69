const ESCAPE = '\u001b';
const LOOK = new RegExp(`${ESCAPE}\\[([\\d;]*)m`, 'g');

/** The numbers by which a screen asks for colours, bold and the like. */
export function looksOf(screen: string): readonly string[] {
  return [...screen.matchAll(LOOK)].flatMap(([, numbers = '']) => numbers.split(';'));
}
