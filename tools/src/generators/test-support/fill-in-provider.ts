type Rewrite = (file: string, change: (text: string) => string) => void;

/** Fills in a skeleton for the shop that its simulator stands for, as its author would. */
export function fillInProvider(rewrite: Rewrite): void {
  rewrite('src/provider.ts', (text) =>
    text
      .replace('fillIn, ', '')
      .replace(/\(id\) => fillIn\(`step 3, src\/provider\.ts, read\.[^`]*`\)/, "(id) => ({ method: 'GET', path: ['orders', id] })")
      .replace(/\(id\) => fillIn\(`step 3, src\/provider\.ts, stop\.[^`]*`\)/, "(id) => ({ method: 'POST', path: ['orders', id, 'cancel'] })")
      .replace('stoppedStatuses: unknown([], DOCUMENT)', "stoppedStatuses: unknown(['cancelled'], DOCUMENT)")
      .replace('statuses: {}', "statuses: { open: 'active', cancelled: 'stopped', shipped: 'shipped' }"),
  );
  rewrite('src/simulator.ts', (text) =>
    text.replace("import { fillIn } from '@countermand/provider-kit';\n", '').replace(/fillIn\(`step 8, src\/simulator\.ts, show:[^`]*`\)/, '({ order: { id: Number(id), status, number, note: text } })'),
  );
}
