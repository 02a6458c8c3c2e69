import { useEffect, useState } from 'react';
import { useCountermand } from '../provider/countermand-context.ts';

/** The time, told anew each second while it is wanted. Milliseconds since 1970. */
export function useNow(wanted: boolean): number {
  const { now } = useCountermand();
  const [time, setTime] = useState(now);
  useEffect(() => {
    if (!wanted) return undefined;
    setTime(now());
    const timer = setInterval(() => setTime(now()), 1_000);
    return () => clearInterval(timer);
  }, [now, wanted]);
  return time;
}
