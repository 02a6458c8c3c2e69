import { useState, type ReactElement } from 'react';
import { CancelOrderButton } from '../../components/cancel-order-button/cancel-order-button.tsx';

/** What a page of the tests shows of an order. */
export interface SceneProps {
  readonly reference: string;
}

function Button({ reference }: SceneProps): ReactElement {
  return <CancelOrderButton reference={reference} />;
}

/** A row that goes away, as rows of long tables do. */
function Row({ reference }: SceneProps): ReactElement {
  const [shown, setShown] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setShown((before) => !before)}>
        Scroll
      </button>
      {shown && <CancelOrderButton reference={reference} />}
    </>
  );
}

export const SCENES = { button: Button, row: Row };

export type SceneName = keyof typeof SCENES;
