import type { ReactElement } from 'react';
import type { Screen } from '../navigation/screen.ts';
import { AccountScreen } from './account/account-screen.tsx';
import { AccountsScreen } from './accounts/accounts-screen.tsx';
import { BatchScreen } from './batch/batch-screen.tsx';
import { BatchesScreen } from './batches/batches-screen.tsx';
import { CancellationScreen } from './cancellation/cancellation-screen.tsx';
import { NamedCancellations } from './cancellations/named-cancellations.tsx';
import { DeskScreen } from './desk/desk-screen.tsx';
import { FileScreen } from './file/file-screen.tsx';
import { FindScreen } from './find/find-screen.tsx';
import { HelpScreen } from './help/help-screen.tsx';
import { StopScreen } from './stop/stop-screen.tsx';
import { TargetScreen } from './target/target-screen.tsx';

/** The screen that is seen. */
export function ScreenView({ screen }: { readonly screen: Screen }): ReactElement {
  switch (screen.name) {
    case 'accounts':
      return <AccountsScreen />;
    case 'account':
      return <AccountScreen id={screen.id} />;
    case 'find':
      return <FindScreen search={screen.search} {...(screen.account !== undefined && { account: screen.account })} />;
    case 'target':
      return <TargetScreen reference={screen.reference} />;
    case 'cancellations':
      return <NamedCancellations query={screen.query} />;
    case 'cancellation':
      return <CancellationScreen id={screen.id} {...(screen.ask && { ask: screen.ask })} />;
    case 'desk':
      return <DeskScreen />;
    case 'batches':
      return <BatchesScreen />;
    case 'batch':
      return <BatchScreen id={screen.id} />;
    case 'file':
      return <FileScreen path={screen.path} />;
    case 'stop':
      return <StopScreen references={screen.references} />;
    case 'help':
      return <HelpScreen {...(screen.at && { at: screen.at })} />;
  }
}
