import type { TargetKind } from '@countermand/core/provider';
import { parseOpaqueId } from '@countermand/provider-kit';

/**
 * FastPod's ids look like `F237-120723-000001`, but their form is not documented: what can stand safely in a path is
 * taken, everything else is refused before any call. The vendor's own sample calls `/v1/orders//cancel`.
 */
export const orderId: TargetKind = {
  kind: 'order',
  label: 'order',
  default: true,
  parseId: parseOpaqueId({ pattern: /[A-Za-z0-9][A-Za-z0-9._-]*/, maxLength: 100, example: 'F237-120723-000001' }),
};
