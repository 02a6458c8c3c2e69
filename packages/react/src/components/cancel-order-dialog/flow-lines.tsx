import type { Line } from '@countermand/cancel-flow';
import type { ReactElement } from 'react';
import { usePhrases } from '../../localization/use-phrases.ts';

/** What there is to say, line by line: each with its sign, and the provider's words as a quotation. */
export function FlowLines({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  const { say } = usePhrases();
  return (
    <ul data-cm="lines">
      {lines.map(({ message, words = '', tone, sign }, index) => {
        const told = say(message);
        return (
          <li key={index} data-cm="line" data-tone={tone}>
            <span data-cm="sign" aria-hidden="true">
              {sign}
            </span>
            <span>
              {told}
              {words !== '' && words !== told && <q data-cm="provider-words">{words}</q>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
