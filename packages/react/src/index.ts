/** React components that stop orders, and prove it. */
export { CountermandProvider, type CountermandProviderProps } from './provider/countermand-provider.tsx';
export type { Appearance } from './provider/appearance.ts';
export type { Localization } from './localization/localization.ts';
export type { FetchSession, MintedSession } from './session/page-session.ts';
export type { LoadProblem } from './data/problem.ts';
export type { Resource } from './data/use-resource.ts';
export { useBatch } from './hooks/use-batch.ts';
export { useCancellation } from './hooks/use-cancellation.ts';
export { useCancellationEvents } from './hooks/use-cancellation-events.ts';
export { usePreview, type PreviewChoices } from './hooks/use-preview.ts';
export { useTargets, type TargetSearch } from './hooks/use-targets.ts';
export { useCancelFlow, type RunningFlow } from './flow/use-cancel-flow.ts';
export { CancelOrderButton, type CancelOrderButtonProps } from './components/cancel-order-button/cancel-order-button.tsx';
export { CancelOrderDialog, type CancelOrderDialogProps } from './components/cancel-order-dialog/cancel-order-dialog.tsx';
export { CancellationStatus, type CancellationStatusProps } from './components/cancellation-status/cancellation-status.tsx';
export { CancellationTimeline, type CancellationTimelineProps } from './components/cancellation-timeline/cancellation-timeline.tsx';
export { SafeLink, type SafeLinkProps } from './parts/safe-link/safe-link.tsx';
export { safeUrl, type SafeUrl } from './parts/safe-link/safe-url.ts';
