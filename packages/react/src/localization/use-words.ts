import { format, type Message, type Value } from '@countermand/cancel-flow';
import { useMemo } from 'react';
import type { OwnMessageKey } from '../messages/own-messages.ts';
import { useCountermand } from '../provider/countermand-context.ts';

/** What is said, in the language of the page. Plain text. */
export interface Words {
  readonly locale: string;
  /** A message of the flow. `now` in milliseconds since 1970, for what is told by its distance from it. */
  readonly say: (message: Message, now?: number) => string;
  /** A message of the components. */
  readonly own: (key: OwnMessageKey, parameters?: Readonly<Record<string, Value>>) => string;
  /** A time of day, or a date where it is far; RFC 3339 in. */
  readonly time: (at: string) => string;
}

export function useWords(): Words {
  const { localization } = useCountermand();
  return useMemo(() => {
    const { locale, flow, own, timeZone } = localization;
    const options = { locale, ...(timeZone !== undefined && { timeZone }) };
    // The components' phrases are formatted as those of the flow are: by key, from one catalogue.
    const whole = { ...flow, ...own };
    const say = (message: Message, now?: number) => format(whole, message, { ...options, ...(now !== undefined && { now }) });
    const ownMessage = (key: OwnMessageKey, parameters?: Readonly<Record<string, Value>>) => say({ key, ...(parameters && { parameters }) } as unknown as Message);
    return {
      locale,
      say,
      own: ownMessage,
      time: (at) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', ...(timeZone !== undefined && { timeZone }) }).format(Date.parse(at)),
    };
  }, [localization]);
}
