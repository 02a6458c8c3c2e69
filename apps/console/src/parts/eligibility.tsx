import type { Preview } from '@countermand/client';
import { useMay } from '../session/session-context.ts';
import { CancellationStatus, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { hrefToCancellation } from '../navigation/routes.ts';
import { ordersEnglish } from '../words/orders/english.ts';

const SIGNS = { yes: '●', ask: '◐', no: '○', unknown: '?' } as const;

/** Whether an order can be stopped now, why, and until when; and what is being done about it already. */
export function Eligibility({ preview: { eligibility, joins, problems } }: { readonly preview: Preview }): ReactElement {
  const { own, say, time } = useWords(ordersEnglish);
  const mayRead = useMay('cancellations:read');
  return (
    <div className="eligibility" data-answer={eligibility?.answer}>
      {eligibility && (
        <p>
          <span aria-hidden="true" className="eligibility-sign">
            {SIGNS[eligibility.answer]}
          </span>{' '}
          {say({ key: `eligibility.${eligibility.answer}` })}
        </p>
      )}
      {eligibility && <q className="provider-words">{eligibility.why}</q>}
      {eligibility?.until !== undefined && <p>{own('console.orders.until', { time: time(eligibility.until) })}</p>}
      {problems.map(({ code, detail }) => (
        <p key={code} className="problem">
          {detail}
        </p>
      ))}
      {joins && (
        <p>
          {own('console.orders.asked_already')} <CancellationStatus cancellation={joins} /> {mayRead && <Link href={hrefToCancellation(joins.id)}>{own('console.orders.show')}</Link>}
        </p>
      )}
    </div>
  );
}
