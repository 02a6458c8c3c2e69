import { useAction, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { useSession } from '../session/session-context.ts';
import { frameEnglish } from '../words/frame/english.ts';

/** Who is signed in, and the way out. `leave` answers when the session has ended. */
export function SignOut({ leave }: { readonly leave: () => Promise<void> }): ReactElement {
  const { own } = useWords(frameEnglish);
  const { principal } = useSession();
  // The page is loaded anew: nothing of what was seen stays in its memory.
  const { run, busy, problem } = useAction(leave, () => location.assign('/'));
  return (
    <>
      <p>{own('console.signed_in_as', { principal })}</p>
      <button type="button" disabled={busy} onClick={() => run()}>
        {own('console.sign_out')}
      </button>
      <p role="alert">{problem && own('console.sign_out.failed', { text: problem.detail })}</p>
    </>
  );
}
