import { Box } from 'ink';
import type { ReactElement } from 'react';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { wrapped } from '../../../text/wrap.ts';
import { accountDetails } from '../../../view/account-details.ts';
import { healthText } from '../../../view/account-words.ts';
import { providerDetails } from '../../../view/provider-details.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useNow } from '../../data/use-now.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Empty } from '../../parts/empty.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Words } from '../../parts/words.tsx';
import { healthTone } from '../../theme/health-tone.ts';
import { ACCOUNT_KEYS } from './account-keys.ts';

/** Where values begin. */
const INDENT = 11;

/** One account: what is the matter with it, what waits, and what its provider can do. */
export function AccountScreen({ id }: { readonly id: string }): ReactElement {
  const { service, size, open } = useCockpit();
  const accounts = useAnswer('accounts', (signal) => service.accounts(signal), { live: true });
  const providers = useAnswer('providers', (signal) => service.providers(signal), { live: false });
  const now = useNow();
  useKeys(ACCOUNT_KEYS, { cancellations: () => open({ name: 'cancellations', query: { accounts: [id] } }) });
  const account = accounts.value?.find((each) => each.id === id);
  if (!accounts.value) return accounts.problem ? <Problem problem={accounts.problem} /> : <Words tone="dim">{text` Asking for ${safeText(id)}…`}</Words>;
  if (!account) return <Empty what={text`There is no account ${safeText(id, 63)}, or none that you may see.`} next={text`1 shows all accounts.`} />;
  const provider = providers.value?.find((each) => each.id === account.provider);
  const fitted = (line: SafeText, indent: number): readonly SafeText[] => wrapped(text` ${line}`, size.columns - 1, indent);
  const lines = [
    ...accountDetails(account, now).flatMap((line) => fitted(line, INDENT)),
    ...(provider ? [text``, ...providerDetails(provider).flatMap((line) => fitted(line, 5))] : []),
    ...(providers.problem ? [text``, text` ✘ What its provider can do is not known: ${safeText(providers.problem.detail)}`] : []),
  ];
  return (
    <Box flexDirection="column" height={size.rows}>
      <Words tone={healthTone(account)}>{text` ${safeText(account.id)}  ${healthText(account)}`}</Words>
      <Scroll lines={lines} height={size.rows - 2} />
      <Words tone="dim">{text` enter its cancellations · esc back`}</Words>
    </Box>
  );
}
