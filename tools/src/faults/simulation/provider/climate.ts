import type { Random } from '@countermand/provider-kit/testing';

/** What can go wrong with one thing that happens, and at most how often, in percent. */
const WORST = {
  /** The request does not leave this machine. */
  notSent: 15,
  /** The request never gets there. */
  requestLost: 25,
  /** It gets there long after it was given up. */
  late: 25,
  twice: 15,
  answerLost: 30,
  /** The connection breaks at once; the request may arrive all the same. */
  reset: 15,
  slow: 20,
  errorBefore: 15,
  errorAfter: 25,
  throttled: 15,
  wrongId: 15,
  oddWord: 15,
  nullWord: 15,
  page: 15,
  /** A read after a write that knows no such order. */
  vanished: 20,
  /** Reads lag behind, as far as the settle time allows. */
  lag: 60,
  slowCommit: 30,
  commitLost: 4,
  commitUnheard: 4,
  killedBefore: 2,
  killedAfter: 2,
  wakeUpLost: 40,
  wakeUpTwice: 30,
} as const;

export type Trouble = keyof typeof WORST;
export type Climate = Readonly<Record<Trouble, number>>;

export const CALM = Object.fromEntries(Object.keys(WORST).map((trouble) => [trouble, 0])) as Climate;

/** Each history has some kinds of trouble and not the others: all at once would hide each other. */
export function drawClimate(random: Random): Climate {
  const rough = random.between(15, 70);
  return Object.fromEntries(Object.entries(WORST).map(([trouble, worst]) => [trouble, random.chance(rough) ? random.between(1, worst) : 0])) as Climate;
}
