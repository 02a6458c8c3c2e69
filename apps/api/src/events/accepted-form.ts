export const STREAM_MEDIA_TYPE = 'text/event-stream';
const JSON_MEDIA_TYPE = 'application/json';

/** The forms in which events can be answered. */
export type EventForm = 'list' | 'stream';

interface Range {
  readonly type: string;
  readonly quality: number;
}

/**
 * What a caller would rather have, by its `Accept` header (RFC 9110, 12.5.1): JSON where it does not say, or likes both
 * as much, so that only who asks for a stream gets one. Undefined where neither would do.
 */
export function acceptedForm(accept: string | undefined): EventForm | undefined {
  const ranges = (accept ?? '').split(',').map(parseRange).filter(({ type }) => type !== '');
  if (ranges.length === 0) return 'list';
  const [list, stream] = [qualityOf(JSON_MEDIA_TYPE, ranges), qualityOf(STREAM_MEDIA_TYPE, ranges)];
  if (list === 0 && stream === 0) return undefined;
  return stream > list ? 'stream' : 'list';
}

function parseRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const [weight] = parameters.flatMap((parameter) => /^q\s*=\s*(.*)$/.exec(parameter)?.[1] ?? []);
  const quality = weight === undefined ? 1 : Number(weight);
  // A weight that is none is no reason to refuse: the type was named.
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 1 };
}

/** The most specific range that fits decides. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const [group = ''] = type.split('/');
  for (const fitting of [type, `${group}/*`, '*/*']) {
    const found = ranges.find((range) => range.type === fitting);
    if (found) return found.quality;
  }
  return 0;
}
