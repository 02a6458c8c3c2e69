import { safeText, type SafeText } from '../../text/safe-text.ts';

/** `███░░░░░░░`: how much of something is done. Full only when it is, and never empty once it has begun. */
export function barText(done: number, total: number, width: number): SafeText {
  const share = total <= 0 ? 0 : Math.max(0, Math.min(1, done / total));
  const filled = share === 1 ? width : Math.min(width - 1, Math.max(share > 0 ? 1 : 0, Math.floor(share * width)));
  return safeText(`${'█'.repeat(filled)}${'░'.repeat(width - filled)}`);
}

/** `12 %`, by the same rule. */
export function percentText(done: number, total: number): SafeText {
  const percent = total <= 0 ? 0 : Math.floor((done / total) * 100);
  return safeText(done > 0 && percent === 0 ? '<1 %' : `${percent} %`);
}
