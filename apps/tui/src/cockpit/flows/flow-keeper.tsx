import { useEffect } from 'react';
import { counted, text } from '../../text/text.ts';
import { useCockpit } from '../cockpit-context.ts';
import type { Navigation } from '../navigation/navigation.ts';

/** Lets go of what was only asked on a screen that was left, and says so of what goes on. */
export function FlowKeeper({ navigation }: { readonly navigation: Navigation }): null {
  const { flows, notify } = useCockpit();
  useEffect(() => {
    const reachable = navigation.trail.flatMap(({ screen }) => (screen.name === 'stop' ? [screen.references] : []));
    const { running } = flows.keep(reachable);
    if (running > 0) notify('plain', text`${counted(running, text`stop goes on`, text`stops go on`)}; what becomes of it is told here.`);
    // Not when only the way to say something has changed.
  }, [navigation, flows]);
  return null;
}
