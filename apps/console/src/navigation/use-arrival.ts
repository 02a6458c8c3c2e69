import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** After somebody went to another screen, its heading has the focus: it is read aloud, and the keyboard starts there. The first page is the browser's own matter. */
export function useArrival(): void {
  const [path] = useLocation();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [path]);
}
