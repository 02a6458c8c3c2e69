import {
  FindTargets,
  GetCancellation,
  LEDGER,
  ListAccounts,
  ListCancellations,
  ListEvents,
  ListProviders,
  PreviewCancellations,
  ReadTarget,
  RecheckCancellation,
  RequestCancellation,
  ResolveCancellation,
  WaitForCancellation,
  WithdrawCancellation,
} from '@countermand/core';

/** What the controllers use of the core. */
export const PUBLISHED_SERVICES = [
  FindTargets,
  GetCancellation,
  LEDGER as symbol,
  ListAccounts,
  ListCancellations,
  ListEvents,
  ListProviders,
  PreviewCancellations,
  ReadTarget,
  RecheckCancellation,
  RequestCancellation,
  ResolveCancellation,
  WaitForCancellation,
  WithdrawCancellation,
] as const;
