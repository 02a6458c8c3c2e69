import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';

/** `For 1 h 05 min 20 s more.`; what is no time is shown as it came. */
export function countdownText(timestamp: string, now: number): SafeText {
  const left = Math.ceil((Date.parse(timestamp) - now) / 1_000);
  if (Number.isNaN(left)) return text`Until ${safeText(timestamp)}.`;
  if (left <= 0) return text`Its time is over: r reads it again.`;
  const [days, hours, minutes, seconds] = [Math.floor(left / 86_400), Math.floor(left / 3_600) % 24, Math.floor(left / 60) % 60, left % 60];
  if (days > 0) return text`For ${days} d ${hours} h more.`;
  if (hours > 0) return text`For ${hours} h ${minutes} min ${seconds} s more.`;
  return minutes > 0 ? text`For ${minutes} min ${seconds} s more.` : text`For ${seconds} s more.`;
}
