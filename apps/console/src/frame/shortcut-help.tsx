import { useWords } from '@countermand/react';
import { useEffect, useRef, type ReactElement } from 'react';
import { SHORTCUTS, type Shortcut, type ShortcutAction } from '../navigation/shortcuts.ts';
import { frameEnglish } from '../words/frame/english.ts';
import { usePlaceNames } from './use-place-names.ts';

/** All keys, in a dialog that is open as long as it is rendered. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { own } = useWords(frameEnglish);
  const nameOf = usePlaceNames();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  const meaning = (action: ShortcutAction): string => {
    switch (action.kind) {
      case 'go':
        return nameOf(action.place);
      case 'search':
        return own('console.shortcuts.search');
      case 'help':
        return own('console.shortcuts.help');
    }
  };
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <h2 id="shortcuts-title">{own('console.shortcuts.title')}</h2>
      <dl>
        {SHORTCUTS.map((shortcut) => (
          <div key={shortcut.keys.join(' ')}>
            <dt>
              <Keys shortcut={shortcut} />
            </dt>
            <dd>{meaning(shortcut.action)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{own('console.shortcuts.close')}</button>
      </form>
    </dialog>
  );
}

function Keys({ shortcut: { keys } }: { readonly shortcut: Shortcut }): ReactElement {
  return (
    <>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </>
  );
}
