/** A terminal's own wrapping (DECAWM), off and on. */
const OFF = '\u001b[?7l';
const ON = '\u001b[?7h';

/**
 * From now on a line that is too long ends at the edge and does not go on in the next one. Terminals disagree how wide some letters are
 * (conjuncts of Indian scripts, some emoji): a line that holds many of them would else push all that follows down by one. Answers how to
 * have it as before; done at the latest when the process ends.
 */
export function endLinesAtTheEdge(stdout: Pick<NodeJS.WriteStream, 'write'>): () => void {
  const asBefore = (): void => {
    process.off('exit', asBefore);
    stdout.write(ON);
  };
  process.once('exit', asBefore);
  stdout.write(OFF);
  return asBefore;
}
