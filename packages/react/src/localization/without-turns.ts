/** Turns the letters after it round: in somebody else's words within ours it would turn ours, too. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** For one text that holds our words and somebody else's, such as a server's sentence about what was written in a file. */
export function withoutTurns(text: string): string {
  return text.replace(TURNS, '');
}
