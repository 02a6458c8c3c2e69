import { healthOf, type Health } from '../../view/account-words.ts';
import type { Tone } from './tone.ts';

const TONES: Readonly<Record<Health, Tone>> = { ready: 'good', blocked: 'caution', refused: 'bad', troubled: 'caution', unusable: 'bad' };

export function healthTone(account: Parameters<typeof healthOf>[0]): Tone {
  return TONES[healthOf(account)];
}
