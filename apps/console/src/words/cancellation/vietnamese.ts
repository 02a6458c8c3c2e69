import type { InAnotherLanguage } from '@countermand/react';
import type { cancellationEnglish } from './english.ts';

/** Vietnamese of one cancellation. */
export const cancellationVietnamese: InAnotherLanguage<typeof cancellationEnglish> = {
  'console.cancellation.title': 'Yêu cầu hủy',
  'console.cancellation.about': 'Điều đã được yêu cầu, nhà cung cấp đã nói gì và điều gì đã biết chắc.',
};
