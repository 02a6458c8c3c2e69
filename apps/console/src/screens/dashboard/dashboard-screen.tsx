import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Screen } from '../../parts/screen.tsx';
import { dashboardEnglish } from '../../words/dashboard/english.ts';

/** `/` */
export function DashboardScreen(): ReactElement {
  const { own } = useWords(dashboardEnglish);
  return (
    <Screen title={own('console.dashboard.title')} about={own('console.dashboard.about')}>
    </Screen>
  );
}
