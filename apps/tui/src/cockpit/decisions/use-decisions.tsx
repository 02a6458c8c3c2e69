import type { CancellationView } from '@countermand/core/model';
import { useRef, useState, type ReactElement } from 'react';
import type { Answer } from '../../service/answer.ts';
import { safeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { isViewAtRest } from '../../view/at-rest.ts';
import { whyNotRechecked, whyNotResolved, whyNotWithdrawn } from '../../view/why-not.ts';
import { useCockpit } from '../cockpit-context.ts';
import { ask } from '../data/ask.ts';
import { actOnMany } from './act-on-many.ts';
import { doneNotice, manyNotice, progressNotice } from './decision-notices.ts';
import type { Decision, DecisionKind } from './decision.ts';
import { RecheckDialog } from './recheck-dialog.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

export interface Decisions {
  /** Asks, or says why there is nothing to ask. */
  readonly decide: (decision: Decision) => void;
  /** Does it without a question: for what changes nothing at a provider. */
  readonly recheck: (view: CancellationView) => void;
  /** To be put last into the screen's box. */
  readonly dialog: ReactElement | null;
}

const WHY_NOT = { withdraw: whyNotWithdrawn, recheck: whyNotRechecked, resolve: whyNotResolved } as const;

/** Taking back, reading again and deciding: the same questions on every screen. `onDone` hears when nothing more is asked. */
export function useDecisions(onDone: () => void = () => {}): Decisions {
  const { service, ownStops, notify } = useCockpit();
  const [asked, setAsked] = useState<Decision>();
  /** Each kind and id that is being done. */
  const busy = useRef<ReadonlySet<string>>(new Set());

  const worked = (kind: DecisionKind, view: CancellationView): void => {
    // What a person wants done is worked here where nobody else does.
    if (kind !== 'withdraw' && !isViewAtRest(view)) ownStops.add(view);
  };
  const run = async ({ kind, ids }: Decision, act: (id: string) => Promise<Answer<CancellationView>>): Promise<void> => {
    setAsked(undefined);
    const doing = ids.map((id) => `${kind} ${id}`);
    if (doing.every((each) => busy.current.has(each))) return notify('caution', text`That is being done already.`);
    busy.current = new Set([...busy.current, ...doing]);
    const [only] = ids;
    if (only !== undefined && ids.length === 1) {
      const answer = await ask(() => act(only));
      if (answer.ok) worked(kind, answer.value);
      const { tone, message } = answer.ok ? doneNotice(kind, answer.value) : { tone: 'bad' as const, message: safeText(answer.problem.detail, 600) };
      notify(tone, message);
    } else {
      const tell = (tried: number): void => notify('plain', progressNotice(tried, ids.length).message);
      const { tone, message } = manyNotice(kind, await actOnMany(ids, { act, onDone: (view) => worked(kind, view), onProgress: tell }));
      notify(tone, message);
    }
    busy.current = new Set([...busy.current].filter((each) => !doing.includes(each)));
    onDone();
  };

  const decide = (decision: Decision): void => {
    const { kind, ids, views } = decision;
    const [only] = ids.length === 1 ? views : [];
    const why = only && WHY_NOT[kind](only);
    if (why === undefined) setAsked(decision);
    else notify('caution', why);
  };
  const recheck = (view: CancellationView): void => {
    const why = whyNotRechecked(view);
    if (why === undefined) void run({ kind: 'recheck', ids: [view.id], views: [view] }, (id) => service.recheck(id));
    else notify('caution', why);
  };
  const onLeave = (): void => setAsked(undefined);
  return { decide, recheck, dialog: asked ? question(asked) : null };

  function question(decision: Decision): ReactElement | null {
    switch (decision.kind) {
      case 'withdraw':
        return <WithdrawDialog decision={decision} onDecided={(options) => void run(decision, (id) => service.withdraw(id, options))} onLeave={onLeave} />;
      case 'recheck':
        return <RecheckDialog decision={decision} onDecided={() => void run(decision, (id) => service.recheck(id))} onLeave={onLeave} />;
      case 'resolve': {
        const [view] = decision.views;
        if (!view) return null;
        return <ResolveDialog view={view} onDecided={(resolution) => void run(decision, (id) => service.resolve(id, resolution))} onLeave={onLeave} />;
      }
    }
  }
}
