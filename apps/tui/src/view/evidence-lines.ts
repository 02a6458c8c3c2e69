import type { Evidence } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { joined, text } from '../text/text.ts';
import { factLine, instantText, type DetailLine } from './detail-line.ts';

/** What a provider said that justifies a state, a fact a line. */
export function evidenceLines(evidence: Evidence): readonly DetailLine[] {
  const { operation, at, httpStatus, subject, ids = {}, statuses = {}, messages = [], remark, bodyHash } = evidence;
  return [
    factLine(text`operation`, text`${safeText(operation)}${httpStatus === undefined ? text`` : text`, answered with HTTP ${httpStatus}`}`),
    factLine(text`at`, instantText(at)),
    ...(subject === undefined ? [] : [factLine(text`names id`, safeText(subject))]),
    ...Object.entries(ids).map(([role, id]) => factLine(safeText(role, 12), safeText(id))),
    ...(Object.keys(statuses).length === 0 ? [] : [factLine(text`status`, statusesText(statuses))]),
    ...messages.map((message) => factLine(text`it says`, text`"${safeText(message)}"`)),
    ...(remark === undefined ? [] : [factLine(text`remark`, safeText(remark))]),
    ...(bodyHash === undefined ? [] : [factLine(text`body`, text`SHA-256 ${safeText(bodyHash)}`)]),
  ];
}

/** `status canceled, request_status null`. */
function statusesText(statuses: Readonly<Record<string, string | null>>): SafeText {
  return joined(Object.entries(statuses).map(([name, status]) => text`${safeText(name)} ${safeText(status ?? 'null')}`), text`, `);
}
