import type { TargetReadingView } from '@countermand/core';
import type { Paint } from '../text/paint.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { snapshotRows } from './snapshot-rows.ts';

/** An order as the provider shows it now, one fact a line. */
export function snapshotDetails(reading: TargetReadingView, paint: Paint): readonly SafeText[] {
  return [paint('bold', safeText(reading.reference)), ...snapshotRows(reading).map(([name, value]) => text`  ${paint('dim', name.padEnd(10) as SafeText)} ${value}`)];
}
