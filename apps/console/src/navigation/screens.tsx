import type { ReactElement } from 'react';
import { Route, Switch } from 'wouter';
import { AccountsScreen } from '../screens/accounts/accounts-screen.tsx';
import { BatchScreen } from '../screens/batch/batch-screen.tsx';
import { BatchesScreen } from '../screens/batches/batches-screen.tsx';
import { BulkScreen } from '../screens/bulk/bulk-screen.tsx';
import { CancellationScreen } from '../screens/cancellation/cancellation-screen.tsx';
import { CancellationsScreen } from '../screens/cancellations/cancellations-screen.tsx';
import { DashboardScreen } from '../screens/dashboard/dashboard-screen.tsx';
import { DeskScreen } from '../screens/desk/desk-screen.tsx';
import { KeysScreen } from '../screens/keys/keys-screen.tsx';
import { NotFoundScreen } from '../screens/not-found/not-found-screen.tsx';
import { OrdersScreen } from '../screens/orders/orders-screen.tsx';
import { StopScreen } from '../screens/stop/stop-screen.tsx';
import type { OneProps } from '../screens/one-props.ts';
import { ROUTES, SCREEN_NAMES, type ScreenName } from './routes.ts';

/** What is shown at each path. */
const SCREENS: Readonly<Record<ScreenName, (props: OneProps) => ReactElement>> = {
  dashboard: DashboardScreen,
  orders: OrdersScreen,
  stop: StopScreen,
  cancellations: CancellationsScreen,
  cancellation: CancellationScreen,
  desk: DeskScreen,
  bulk: BulkScreen,
  batches: BatchesScreen,
  batch: BatchScreen,
  accounts: AccountsScreen,
  keys: KeysScreen,
};

/** The screen of the present address. Another thing is another screen: nothing of one is shown with the other. */
export function Screens(): ReactElement {
  return (
    <Switch>
      {SCREEN_NAMES.map((name) => (
        <Route key={name} path={ROUTES[name].path}>
          {({ id }: { readonly id?: string }) => {
            const Shown = SCREENS[name];
            return <Shown key={id ?? name} id={id ?? ''} />;
          }}
        </Route>
      ))}
      <Route>
        <NotFoundScreen />
      </Route>
    </Switch>
  );
}
