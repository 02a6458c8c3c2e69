import type { Schemas } from '@countermand/client';

/** Whether a session has a right; undefined while nobody knows. */
export function mayDo(session: Schemas['Session'] | undefined, scope: Schemas['Session']['scopes'][number]): boolean | undefined {
  return session?.scopes.some((each) => each === scope || each === 'admin');
}
