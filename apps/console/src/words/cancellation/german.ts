import type { InAnotherLanguage } from '@countermand/react';
import type { cancellationEnglish } from './english.ts';

/** German of one cancellation. */
export const cancellationGerman: InAnotherLanguage<typeof cancellationEnglish> = {
  'console.cancellation.title': 'Stornierung',
  'console.cancellation.about': 'Was verlangt wurde, was der Anbieter sagte und was feststeht.',
};
