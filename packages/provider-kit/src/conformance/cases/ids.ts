import type { Target } from '@countermand/core/model';
import { HOSTILE_STRINGS } from '../../testing/hostile-strings.ts';
import type { CasesOf, ConformanceCase } from '../conformance-case.ts';

/** Text that is no id anywhere: nothing may be called with it. */
const NEVER = ['', ' ', '.', '..', '/', '../1', '\u0000', 'a\nb', '\u202e1'];

const LONG = 'A1'.repeat(150);

/** Texts that differ, where careless reading sees one id: as a number, cut, or without what it does not know. */
const DIFFERENT: readonly (readonly [string, string])[] = [
  ['9007199254740992', '9007199254740993'],
  ['123456789012345678901', '123456789012345678902'],
  ['1000', '1e3'],
  ['16', '0x10'],
  ['1', '1.0'],
  ['12', '1 2'],
  ['12', '12abc'],
  ['1000', '1,000'],
  [`${LONG}1`, `${LONG}2`],
];

/** An id of the backend, and what is not it. */
function near(id: string): readonly (readonly [string, string])[] {
  return [`${id}0`, `${id}x`, `${id}-2`, `${id}.5`, id.slice(0, -1)].filter((other) => other !== '').map((other) => [id, other]);
}

function shorter(text: string): string {
  return text.length > 60 ? `${text.slice(0, 20)}…${text.slice(-20)}` : text;
}

/** What becomes of the text that people and programs give for an id. */
export const idCases: CasesOf = ({ provider, orders }) => [
  ...provider.targets.map(
    (target): ConformanceCase => ({
      name: `an id of kind ${target.kind}: what cannot be one is refused in a sentence, whatever the text`,
      law: 'text_is_data',
      run: ({ complain }) => {
        for (const text of NEVER) if (target.parseId(text).ok) complain('text_is_data', `parseId takes ${JSON.stringify(text)} for an id.`);
        for (const text of [...NEVER, ...HOSTILE_STRINGS, '1', 'ABC-1', 'x'.repeat(1000)]) {
          const shown = JSON.stringify(text.slice(0, 40));
          const parsed = target.parseId(text);
          if (!parsed.ok && parsed.problem.trim() === '') complain('form', `parseId refuses ${shown} without a sentence that says why.`);
          if (parsed.ok && JSON.stringify(target.parseId(parsed.id)) !== JSON.stringify(parsed)) complain('form', `parseId makes ${JSON.stringify(parsed.id)} of ${shown}, and something else of that.`, { advice: 'answer the canonical form: the id of an id is itself' });
        }
      },
    }),
  ),
  {
    name: 'two different ids never become one',
    law: 'evidence',
    run: ({ complain }) => {
      for (const target of provider.targets) {
        const own = (Object.values(orders) as readonly Target[]).flatMap(({ kind, id }) => (kind === target.kind ? near(id) : []));
        for (const [left, right] of [...DIFFERENT, ...own]) {
          const [first, second] = [target.parseId(left), target.parseId(right)];
          if (first.ok && second.ok && first.id === second.id) complain('evidence', `parseId makes ${JSON.stringify(first.id)} of ${JSON.stringify(shorter(left))} and of ${JSON.stringify(shorter(right))}: another order would be stopped.`, { advice: 'keep an id as text, and match all of it' });
        }
      }
    },
  },
  {
    name: 'the ids of its own orders are canonical',
    law: 'form',
    run: ({ complain }) => {
      for (const { kind, id } of Object.values(orders) as readonly Target[]) {
        const target = provider.targets.find((each) => each.kind === kind);
        if (target === undefined) return complain('form', `An order of the suite is of the kind "${kind}", which the plugin does not have.`);
        const parsed = target.parseId(id);
        if (!parsed.ok || parsed.id !== id) complain('form', `The id ${JSON.stringify(id)} of the suite is not what parseId makes of it.`, { said: parsed });
      }
    },
  },
];
