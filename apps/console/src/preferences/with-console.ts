import type { Localization } from '@countermand/react';
import type { ConsoleMessages } from '../words/english.ts';

/** A language of the components with the console's words. The button of a dialog that waits for a session does here what the console's own does, and is called the same. */
export function withConsole(language: Localization, words: ConsoleMessages): Localization {
  return { ...language, flow: { ...language.flow, 'action.sign_in': words['console.session.look'] }, own: { ...language.own, ...words } };
}
