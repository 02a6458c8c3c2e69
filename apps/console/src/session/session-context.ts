import { createContext, useContext } from 'react';
import type { Session } from './console-session.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in. For what is within the frame. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This part of the console needs somebody who is signed in.');
  return session;
}

export type Scope = Session['scopes'][number];

/** Whether who is signed in may do what needs this right. `admin` holds all of them. */
export function useMay(scope: Scope): boolean {
  const { scopes } = useSession();
  return scopes.includes('admin') || scopes.includes(scope);
}
