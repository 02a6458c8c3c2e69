import { Box } from 'ink';
import type { ReactElement } from 'react';
import { OPERATOR_COMMAND_NAMES, operatorCommand } from '../../../operator/operator-commands.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { joined, text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { KEY_TABLE, shownKey } from '../../keys/key-table.ts';
import { Scroll } from '../../parts/scroll.tsx';

/** All keys and commands, from the tables that the cockpit itself obeys. */
export function HelpScreen(): ReactElement {
  const { size, readonly } = useCockpit();
  return (
    <Box flexDirection="column">
      <Scroll lines={helpLines(readonly)} height={size.rows} />
    </Box>
  );
}

/** Without what changes something where that is refused. */
export function helpLines(readonly: boolean): readonly SafeText[] {
  const keys = KEY_TABLE.flatMap(({ place, bindings }) => [
    text`${place}`,
    ...Object.values(bindings)
      .filter(({ writes }) => !(writes && readonly))
      .map((binding) => entry(joined(binding.keys.map(shownKey), text` `), binding.help)),
    text``,
  ]);
  const commands = OPERATOR_COMMAND_NAMES.filter((name) => !(operatorCommand(name).writes && readonly)).map((name) => {
    const { argument, help } = operatorCommand(name);
    return entry(text`:${safeText(name)}${argument === undefined ? text`` : text` ${argument}`}`, help);
  });
  return [...keys, text`Commands, after : (the first letters are enough)`, ...commands];
}

function entry(what: SafeText, help: SafeText): SafeText {
  return text`  ${what.padEnd(24) as SafeText} ${help}`;
}
