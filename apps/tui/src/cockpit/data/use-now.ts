import { useEffect, useState } from 'react';
import { useCockpit } from '../cockpit-context.ts';

/** The time, told anew this often. */
export function useNow(everyMs = 1_000): number {
  const { now } = useCockpit();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return time;
}
