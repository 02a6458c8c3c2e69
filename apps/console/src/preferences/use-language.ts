import type { Localization } from '@countermand/react';
import { useEffect, useState } from 'react';
import { english } from './english.ts';
import { bestLanguage, isLanguage, loadLanguage, type Language } from './languages.ts';
import { keepPreference, readPreference } from './stored.ts';

export interface ChosenLanguage {
  readonly language: Language;
  /** Undefined until the first one is there. */
  readonly localization: Localization | undefined;
  readonly choose: (language: Language) => void;
}

/** The language, which the browser remembers; at first that of the browser. */
export function useLanguage(): ChosenLanguage {
  const [language, setLanguage] = useState<Language>(() => {
    const kept = readPreference('language');
    return isLanguage(kept) ? kept : bestLanguage(navigator.languages);
  });
  const [localization, setLocalization] = useState<Localization | undefined>(language === 'en' ? english : undefined);
  useEffect(() => {
    let wanted = true;
    // Files of an older console may be gone from a server that was updated: what was shown stays, and at first English.
    void loadLanguage(language)
      .catch(() => undefined)
      .then((loaded) => {
        if (wanted) setLocalization((before) => loaded ?? before ?? english);
      });
    return () => {
      wanted = false;
    };
  }, [language]);
  useEffect(() => {
    if (localization) document.documentElement.lang = localization.locale;
  }, [localization]);
  const choose = (chosen: Language): void => {
    keepPreference('language', chosen);
    setLanguage(chosen);
  };
  return { language, localization, choose };
}
