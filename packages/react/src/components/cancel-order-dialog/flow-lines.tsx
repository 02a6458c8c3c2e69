import type { Description } from '@countermand/cancel-flow';
import type { ReactElement } from 'react';
import { useWords } from '../../localization/use-words.ts';
import { useNow } from '../../data/use-now.ts';

/** What a flow has to say: each line with its sign, the provider's words as a quotation, and the times. */
export function FlowLines({ description }: { readonly description: Description }): ReactElement {
  const { say } = useWords();
  const now = useNow(description.timing.length > 0);
  return (
    <>
      <ul data-cm="lines">
        {description.body.map(({ message, words, tone, sign }, index) => (
          <li key={index} data-cm="line" data-tone={tone}>
            <span data-cm="sign" aria-hidden="true">
              {sign}
            </span>
            <span>
              {say(message, now)}
              {words !== undefined && words !== '' && <q data-cm="provider-words">{words}</q>}
            </span>
          </li>
        ))}
      </ul>
      {description.timing.map(({ kind, at, message }) => (
        <p key={kind} data-cm="timing" data-kind={kind}>
          <time dateTime={at}>{say(message, now)}</time>
        </p>
      ))}
    </>
  );
}
