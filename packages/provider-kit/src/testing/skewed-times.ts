import type { SimulatorReply } from './route.ts';

const TIME = /^(\d{4}-\d\d-\d\d)([T ])(\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** The reply as a provider would send it whose clock runs ahead: every text that is an RFC 3339 time tells another one, in the same form. */
export function withSkewedTimes(reply: SimulatorReply, aheadMs: number): SimulatorReply {
  return aheadMs === 0 ? reply : { ...reply, body: skewed(reply.body, aheadMs) };
}

function skewed(value: unknown, aheadMs: number): unknown {
  if (typeof value === 'string') return skewedText(value, aheadMs);
  if (Array.isArray(value)) return value.map((each) => skewed(each, aheadMs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, skewed(each, aheadMs)]));
}

function skewedText(text: string, aheadMs: number): string {
  const [, day, between = 'T', time, fraction = '', zone = ''] = TIME.exec(text) ?? [];
  const at = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(at)) return text;
  const [laterDay, laterTime = ''] = new Date(at + aheadMs).toISOString().split('T');
  return `${laterDay}${between}${laterTime.slice(0, 8)}${fraction}${zone}`;
}
