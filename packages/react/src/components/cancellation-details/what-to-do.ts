import type { Cancellation } from '@countermand/client';
import type { detailsEnglish } from '../../messages/details/english.ts';

type Key = keyof typeof detailsEnglish;

/** What a person can do about it, beside what the page offers; none where nothing is the matter. */
export function whatToDo({ state, warnings, refusal, failure, replacement }: Cancellation): readonly Key[] {
  const keys: readonly (Key | false | undefined)[] = [
    state === 'needs_attention' && 'todo.needs_attention',
    warnings.some(({ code }) => code === 'contradicted_after_end') && 'todo.contradicted',
    replacement?.hold === 'failed' && 'todo.not_held',
    // The provider's own hint says more than the code.
    refusal && (refusal.nextAction === 'hold' ? 'todo.hold' : `todo.${refusal.code}`),
    failure && `todo.${failure.code}`,
  ];
  return keys.filter((key) => Boolean(key)) as readonly Key[];
}
