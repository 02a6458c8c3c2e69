import type { FlowState } from '@countermand/cancel-flow';
import { isEndState, type Evidence } from '@countermand/core/model';
import { useEffect, useState } from 'react';
import { latestEvidence } from '../../../session/latest-evidence.ts';
import { useCockpit } from '../../cockpit-context.ts';
import type { Evidences } from './tracking-lines.ts';

/** Of so many orders the evidence is shown here; of more it is on the screen of each cancellation. */
const MOST = 50;

/** The evidence of those that have ended, asked for once each. */
export function useEvidence(state: FlowState): Evidences {
  const { service } = useCockpit();
  const [evidences, setEvidences] = useState<Evidences>(new Map<string, Evidence>());
  const ended = 'orders' in state ? state.orders.flatMap(({ cancellation }) => (cancellation && isEndState(cancellation.state) ? [cancellation.id] : [])) : [];
  const wanted = ended.slice(0, MOST).join(' ');

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async (): Promise<void> => {
      for (const id of wanted.split(' ').filter((each) => each !== '')) {
        // Without it the state stands all the same, and its own screen says what is wrong.
        const evidence = await latestEvidence(service, id, signal).catch(() => undefined);
        if (signal.aborted) return;
        if (evidence) setEvidences((before) => new Map(before).set(id, evidence));
      }
    };
    void ask();
    return () => controller.abort();
  }, [service, wanted]);
  return evidences;
}
