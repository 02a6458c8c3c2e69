import type { Target } from '@countermand/core/model';
import { HOSTILE_STRINGS } from '../../testing/hostile-strings.ts';
import type { CasesOf, ConformanceCase } from '../conformance-case.ts';

/** Text that is no id anywhere: nothing may be called with it. */
const NEVER = ['', ' ', '.', '..', '/', '../1', '\u0000', 'a\nb', '\u202e1'];

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
