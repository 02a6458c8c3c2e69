import { useCalls, useResource, useWords } from '@countermand/react';
import { accounts } from '@countermand/client/groups';
import { useRef, type ReactElement } from 'react';
import { frameEnglish } from '../words/frame/english.ts';

/** Says on every screen that nothing here is real, where that is so. */
export function DemoNotice(): ReactElement | null {
  const { own } = useWords(frameEnglish);
  const calls = useCalls(accounts);
  const known = useRef(false);
  // Asked once; again only while there is no answer.
  const { value } = useResource('demo', (signal) => calls.list({ signal }), { concerns: (news) => news === undefined && !known.current });
  known.current = value !== undefined;
  return value?.some(({ demo }) => demo) === true ? <p className="demo">{own('console.demo')}</p> : null;
}
