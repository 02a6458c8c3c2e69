import { useWords } from '@countermand/react';
import type { PlaceName } from '../navigation/routes.ts';
import { consoleEnglish } from '../words/english.ts';

/** What a screen is called, in its heading and in what leads there. */
export function usePlaceNames(): (place: PlaceName) => string {
  const { own } = useWords(consoleEnglish);
  return (place) => own(`console.${place}.title`);
}
