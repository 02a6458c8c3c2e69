import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Needs } from '../../parts/needs.tsx';
import { Screen } from '../../parts/screen.tsx';
import { dashboardEnglish } from '../../words/dashboard/english.ts';
import { AttentionCard } from './attention-card.tsx';
import { BatchesCard } from './batches-card.tsx';
import { LatestCard } from './latest-card.tsx';
import { WorkCard } from './work-card.tsx';

/** `/` */
export function DashboardScreen(): ReactElement {
  const { own } = useWords(dashboardEnglish);
  return (
    <Screen title={own('console.dashboard.title')} about={own('console.dashboard.about')}>
      <Needs scope="cancellations:read">
        <div className="cards">
          <AttentionCard />
          <BatchesCard />
          <WorkCard />
          <LatestCard />
        </div>
      </Needs>
    </Screen>
  );
}
