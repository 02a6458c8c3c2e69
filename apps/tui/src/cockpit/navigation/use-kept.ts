import { useState } from 'react';
import { useCockpit } from '../cockpit-context.ts';

/** As `useState`, and kept while other screens are above this one. */
export function useKept<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const { kept } = useCockpit().opened;
  const [value, setValue] = useState<Value>(() => (kept.has(name) ? (kept.get(name) as Value) : initial));
  const keep = (next: Value): void => {
    kept.set(name, next);
    setValue(next);
  };
  return [value, keep];
}
