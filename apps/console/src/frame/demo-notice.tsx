import { useCalls, useResource, useWords } from '@countermand/react';
import { accounts } from '@countermand/client/groups';
import type { ReactElement } from 'react';
import { frameEnglish } from '../words/frame/english.ts';

/** Says on every screen that nothing here is real, where that is so. */
export function DemoNotice(): ReactElement | null {
  const { own } = useWords(frameEnglish);
  const calls = useCalls(accounts);
  const { value } = useResource('demo', (signal) => calls.list({ signal }));
  return value?.some(({ demo }) => demo) === true ? <p className="demo">{own('console.demo')}</p> : null;
}
