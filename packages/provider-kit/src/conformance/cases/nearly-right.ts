import type { WriteOutcome } from '@countermand/core/provider';
import { withId, withWords, type Alter } from '../altered-answers.ts';
import type { Bench } from '../bench.ts';
import type { CasesOf, ConformanceCase } from '../conformance-case.ts';

const NOBODYS = 'a_word_nobody_documented';

/** What may stand in the place of a word that proves a stop. */
const WORDS: Readonly<Record<string, (word: string) => string | null | undefined>> = {
  'a word that nobody documented': () => NOBODYS,
  'the word with another before it': (word) => `not_${word}`,
  'the word with another after it': (word) => `${word}_failed`,
  'null for the word': () => null,
  'no word': () => undefined,
};

/** What may stand in the place of the words that an order is shown with: none of it says how it stands. */
const SHOWN: Readonly<Record<string, () => string | null | undefined>> = {
  'a word that nobody documented': () => NOBODYS,
  'null for its status': () => null,
  'no status': () => undefined,
};

/** What may stand in the place of the id; undefined where that is the same. */
const IDS: Readonly<Record<string, (id: string) => string | null | undefined>> = {
  'no id': () => null,
  'an empty id': () => '',
  'a longer id': (id) => `${id}0`,
  'a shorter id': (id) => (id.length > 1 ? id.slice(0, -1) : undefined),
  'the id in other letters': (id) => [id.toLowerCase(), id.toUpperCase()].find((other) => other !== id),
};

/** Answers that are right in every part but one. They are changed on their way, whatever the backend can act out. */
export const nearlyRightCases: CasesOf = ({ provider, orders: { stoppable } }) => {
  const { id } = stoppable;
  const reads = provider.operations.some(({ purpose }) => purpose === 'read');
  const target = provider.targets.find(({ kind }) => kind === stoppable.kind);
  /** What is canonically the same id is the same order. */
  const isSame = (other: string): boolean => {
    const parsed = target?.parseId(other);
    return parsed?.ok === true && parsed.id === id;
  };
  const otherIds = Object.entries(IDS).map(([what, change]) => ({ what, other: change(id) }));
  return [
    ...Object.entries(WORDS).map(
      ([what, change]): ConformanceCase => ({
        name: `a stop that is answered with ${what} is not proven`,
        law: 'evidence',
        run: async (bench) => {
          const outcome = await writeAltered(bench, (words) => withWords(words, change));
          if (outcome.kind === 'stopped') bench.complain('evidence', `The answer shows ${what}, and the plugin takes it for a stop.`, { said: outcome, advice: 'compare whole words with the positive list' });
          if (outcome.kind === 'not_taken') bench.complain('read_before_repeat', 'The write was looked at and may have taken effect: told as not_taken, it would be sent again.', { said: outcome });
        },
      }),
    ),
    {
      name: 'a 404 after a write is no proof, and no final no: the order may be gone because it was stopped',
      law: 'read_before_repeat',
      run: stoppedAndGone,
    },
    ...Object.entries(SHOWN).map(
      ([what, change]): ConformanceCase => ({
        name: `an order that is shown with ${what} is of unknown status`,
        law: 'evidence',
        ...(!reads && { skipped: 'no operation reads' }),
        run: (bench) => readShownWith(bench, what, change),
      }),
    ),
    ...otherIds.flatMap(({ what, other }): ConformanceCase[] => {
      const skip = other === undefined || (other !== null && isSame(other)) ? { skipped: 'it would be the same id, or none' } : {};
      return [
        {
          name: `a stop that is answered with ${what} is not proven`,
          law: 'evidence',
          ...skip,
          run: async (bench) => {
            const outcome = await writeAltered(bench, () => withId(id, other ?? null));
            if (outcome.kind === 'stopped' || outcome.kind === 'requested') bench.complain('evidence', `The answer names ${JSON.stringify(other)} and not ${JSON.stringify(id)}, and was taken for this order’s.`, { said: outcome, advice: 'compare the whole id in the answer with the target' });
          },
        },
        {
          name: `an order that is read with ${what} is not believed`,
          law: 'evidence',
          ...(reads ? skip : { skipped: 'no operation reads' }),
          run: async (bench) => {
            const before = await bench.read(stoppable);
            bench.alter(withId(id, other ?? null));
            const after = await bench.read(stoppable);
            if (before.kind === 'found' && after.kind === 'found') bench.complain('evidence', `The answer names ${JSON.stringify(other)} and not ${JSON.stringify(id)}, and was taken for this order’s.`, { said: after.evidence, advice: 'compare the whole id in the answer with the target' });
          },
        },
      ];
    }),
  ];
};

/** The operation that stops the order, by a plan that was made before anything is changed. */
async function plannedStop(bench: Bench): Promise<string> {
  const { plan } = await bench.plan(bench.subject.orders.stoppable);
  if (plan.kind !== 'send') return bench.complain('form', 'An order that can be stopped is not planned to be.', { said: plan });
  return bench.subject.operation ?? plan.operation;
}

/** Plans as ever, and changes the answer to the write; which words prove a stop there is given. */
async function writeAltered(bench: Bench, alter: (stopped: readonly string[]) => Alter): Promise<WriteOutcome> {
  const { provider, orders: { stoppable } } = bench.subject;
  const operation = await plannedStop(bench);
  bench.alter(alter(provider.operations.find(({ name }) => name === operation)?.stoppedStatuses.value ?? []));
  return bench.write(stoppable, operation);
}

/** The backend stops the order; the answer is a 404 with the body that it has for an order that is not there. */
async function stoppedAndGone(bench: Bench): Promise<void> {
  const { missing, stoppable } = bench.subject.orders;
  await bench.read(missing);
  const gone = bench.last();
  const body = gone?.kind === 'answered' && gone.status === 404 && gone.body.kind === 'json' ? gone.body.value : {};
  const operation = await plannedStop(bench);
  bench.alter(() => body);
  bench.answerWith(404);
  const outcome = await bench.write(stoppable, operation);
  if (outcome.kind === 'stopped' || outcome.kind === 'requested') bench.complain('evidence', 'The write was answered with a 404, and the plugin takes that for a stop.', { said: outcome });
  const isFinal = outcome.kind === 'not_taken' || (outcome.kind === 'refused' && outcome.readBack !== true);
  if (isFinal) bench.complain('read_before_repeat', `The write took effect and was answered with a 404; told as ${outcome.kind}, nobody would look.`, { said: outcome, advice: 'answer ambiguous, or refused with readBack: true' });
}

async function readShownWith(bench: Bench, what: string, change: () => string | null | undefined): Promise<void> {
  const { stoppable } = bench.subject.orders;
  const before = await bench.read(stoppable);
  const words = Object.values(before.evidence.statuses ?? {}).filter((word) => word !== null);
  bench.alter(withWords(words, change));
  const after = await bench.read(stoppable);
  if (before.kind !== 'found' || after.kind !== 'found') return;
  const { status, rawStatus } = after.snapshot;
  if (status !== 'unknown') bench.complain('evidence', `The provider shows ${JSON.stringify(rawStatus)}, and the plugin calls that ${status}.`, { said: after.snapshot.eligibility, advice: 'call a word that is not in your table, and none, unknown' });
  const verdict = bench.judge(stoppable, after.snapshot);
  if (verdict.kind === 'stopped' || verdict.kind === 'active') bench.complain('evidence', `The provider shows ${what}, and the plugin judges that as ${verdict.kind}.`, { said: verdict, advice: 'answer unclear' });
}
