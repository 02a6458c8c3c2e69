import picocolors from 'picocolors';
import type { SafeText } from './safe-text.ts';

export type Colour = 'red' | 'green' | 'yellow' | 'cyan' | 'dim' | 'bold';

/** Colours text, or leaves it as it is. Colour only adds to words; it never carries a meaning alone. */
export type Paint = (colour: Colour, painted: SafeText) => SafeText;

export function createPaint(enabled: boolean): Paint {
  const colours = picocolors.createColors(enabled);
  return (colour, painted) => colours[colour](painted) as SafeText;
}

/** `--no-color`, `NO_COLOR` and `TERM=dumb` say no; `FORCE_COLOR` says yes; else a terminal has colours. */
export function wantsColour(flag: boolean, stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  if (!flag || (environment.NO_COLOR ?? '') !== '') return false;
  if ((environment.FORCE_COLOR ?? '0') !== '0') return true;
  return stream.isTTY === true && environment.TERM !== 'dumb';
}

/** For what is coloured by other means, or not at all. */
export const NO_PAINT: Paint = (_colour, plain) => plain;
