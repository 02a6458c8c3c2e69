import type { Dossier } from '../../ports/ledger-inspection.ts';
import { finding } from '../case.ts';
import type { Finding } from '../finding.ts';

/** What the ledger itself found wrong with the rows of one cancellation. */
export function damagedRows(dossier: Dossier): readonly Finding[] {
  return dossier.damage.map(({ row, detail }) => finding('rows', dossier, `${row}: ${detail}`));
}
