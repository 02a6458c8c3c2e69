import { useEffect, useState } from 'react';
import { keepPreference, readPreference } from './stored.ts';

export const THEMES = ['system', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

function isTheme(text: string | undefined): text is Theme {
  return (THEMES as readonly (string | undefined)[]).includes(text);
}

/** The theme, which the browser remembers. */
export function useTheme(): readonly [theme: Theme, choose: (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => {
    const kept = readPreference('theme');
    return isTheme(kept) ? kept : 'system';
  });
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return [
    theme,
    (chosen) => {
      keepPreference('theme', chosen);
      setTheme(chosen);
    },
  ];
}
