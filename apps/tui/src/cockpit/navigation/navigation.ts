import type { Screen } from './screen.ts';

/** A screen that is open, and what it remembers while others are above it. */
export interface Opened {
  readonly screen: Screen;
  /** Of this opening and no other. */
  readonly id: number;
  readonly kept: Map<string, unknown>;
}

export interface Navigation {
  /** From the first to the one that is seen; never empty. */
  readonly trail: readonly [Opened, ...Opened[]];
}

let openings = 0;

function opened(screen: Screen): Opened {
  openings += 1;
  return { screen, id: openings, kept: new Map() };
}

export function start(screen: Screen): Navigation {
  return { trail: [opened(screen)] };
}

/** One further; the same screen is not opened over itself. */
export function open({ trail }: Navigation, screen: Screen): Navigation {
  const same = JSON.stringify(trail.at(-1)?.screen) === JSON.stringify(screen);
  return { trail: same ? trail : [...trail, opened(screen)] };
}

/** From anywhere to one of the main screens, as it is when it is opened: nothing is behind it then but the first. */
export function goTo({ trail }: Navigation, screen: Screen): Navigation {
  const [first] = trail;
  return JSON.stringify(first.screen) === JSON.stringify(screen) ? { trail: [opened(screen)] } : { trail: [first, opened(screen)] };
}

/** One back; the first screen stays. */
export function back({ trail }: Navigation): Navigation {
  const [first, ...others] = trail;
  return { trail: [first, ...others.slice(0, -1)] };
}

export function current({ trail }: Navigation): Opened {
  return trail.at(-1) ?? trail[0];
}
