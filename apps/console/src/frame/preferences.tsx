import { useWords } from '@countermand/react';
import { useId, type ReactElement } from 'react';
import { LANGUAGE_CODES, LANGUAGES, type Language } from '../preferences/languages.ts';
import { THEMES, type Theme } from '../preferences/use-theme.ts';
import { frameEnglish } from '../words/frame/english.ts';

export interface PreferencesProps {
  readonly theme: Theme;
  readonly chooseTheme: (theme: Theme) => void;
  readonly language: Language;
  readonly chooseLanguage: (language: Language) => void;
}

/** How the console looks and speaks. */
export function Preferences({ theme, chooseTheme, language, chooseLanguage }: PreferencesProps): ReactElement {
  const { own } = useWords(frameEnglish);
  const id = useId();
  return (
    <div className="preferences">
      <label htmlFor={`${id}language`}>{own('console.language')}</label>
      <select id={`${id}language`} value={language} onChange={({ target }) => chooseLanguage(target.value as Language)}>
        {LANGUAGE_CODES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGES[code]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}theme`}>{own('console.theme')}</label>
      <select id={`${id}theme`} value={theme} onChange={({ target }) => chooseTheme(target.value as Theme)}>
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {own(`console.theme.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
