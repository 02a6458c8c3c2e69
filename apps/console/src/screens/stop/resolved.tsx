import { CancelOrderDialog, useCancelFlow, useWords, withoutTurns } from '@countermand/react';
import type { ReactElement } from 'react';
import { stopEnglish } from '../../words/stop/english.ts';
import { Outcomes } from './outcomes.tsx';
import type { SortedAnswers } from './sorted-answers.ts';

/** What the references mean, line by line, and the button that stops those that mean an order. */
export function Resolved({ answers: { known, repeated, wrong } }: { readonly answers: SortedAnswers }): ReactElement {
  const { own, say } = useWords(stopEnglish);
  const flow = useCancelFlow();
  const { state, description, send } = flow;
  const fresh = state.name === 'idle';
  return (
    <>
      {wrong.length > 0 && (
        <section className="notice">
          <h2>{own('console.stop.wrong', { count: wrong.length })}</h2>
          <ul className="lines">
            {wrong.map(({ asked, detail }) => (
              <li key={asked}>
                <bdi>
                  <code>{asked}</code>
                </bdi>{' '}
                <span className="problem">{withoutTurns(detail)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {known.length > 0 && (
        <>
          <h2>{own('console.stop.known', { count: known.length })}</h2>
          <p>
            <button
              type="button"
              className={fresh ? 'danger' : undefined}
              onClick={() => send(fresh ? { type: 'open', orders: known.map(({ reference }) => reference) } : { type: 'show' })}
            >
              {fresh ? own('console.stop.stop', { count: known.length }) : `${description.sign} ${say(description.title)}`}
            </button>
          </p>
          {fresh && (
            <ul className="lines">
              {known.map(({ asked, reference, orderNumber }) => (
                <li key={reference}>
                  <code>{reference}</code> {orderNumber !== null && own('console.stop.number', { number: orderNumber })} {asked !== reference && <span className="about">{own('console.stop.asked_as', { asked })}</span>}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {repeated.length > 0 && <p className="about">{own('console.stop.repeated', { count: repeated.length, list: repeated.map(({ asked }) => asked).join(', ') })}</p>}
      <Outcomes flow={flow} />
      <CancelOrderDialog flow={flow} />
    </>
  );
}
