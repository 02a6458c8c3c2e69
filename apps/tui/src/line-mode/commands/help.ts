import { OPERATOR_COMMAND_NAMES, operatorCommand } from '../../operator/operator-commands.ts';
import { safeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import type { LineCommand } from '../line-context.ts';

const MORE = [
  text`The first letters of a command are enough. A number means that line of the last list: stop 1, show 2, resolve 1.`,
  text`Enter tells what is new. Ctrl-C at a question keeps the order; at the prompt it leaves.`,
];

/** `help`: made from the table of commands. */
export const help: LineCommand = ({ talk, readonly }) => {
  for (const name of OPERATOR_COMMAND_NAMES) {
    const { argument, help: words, writes, optional } = operatorCommand(name);
    if (readonly && writes) continue;
    const wanted = argument === undefined ? text`` : optional ? text` [${argument}]` : text` ${argument}`;
    talk.say(text`${safeText(name)}${wanted}: ${words}.`);
  }
  MORE.forEach((line) => talk.say(line));
  return Promise.resolve();
};
