import { useCallback } from 'react';
import { useCountermand } from '../provider/countermand-context.ts';

/**
 * For a page whose session is not the provider's, such as a cookie: tells that somebody has signed in again. Everything on the page is
 * loaded anew, news come again, and a stop that was confirmed goes on. It must be the same person.
 */
export function useSessionReturn(): () => void {
  const { returns } = useCountermand();
  return useCallback(() => void returns.dispatchEvent(new Event('return')), [returns]);
}
