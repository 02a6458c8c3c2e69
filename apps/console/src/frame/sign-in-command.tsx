import type { ReactElement } from 'react';

/** What whoever looks after the server types there; it means the same in every language. */
export function SignInCommand(): ReactElement {
  return <code className="command">countermand sign-in</code>;
}
