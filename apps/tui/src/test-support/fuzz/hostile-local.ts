import { AccountDirectory, CheckLedger, CLOCK, FindTargets, HTTP_CLIENT_FACTORY, LEDGER, WAKER, type LedgerReport } from '@countermand/core';
import type { Host } from '@countermand/host';
import type { LocalSession } from '../../session/session.ts';
import { ANY, hostile } from './everything.ts';
import type { HostileSource } from './hostile-source.ts';

const ROWS = [...Array(200).keys()];

/** The host of this machine as `doctor` and `ledger check` see it, with hostile text in everything that a plugin, a provider, a file or the ledger says. */
export function createHostileLocal(source: HostileSource, ledgerFile: string): LocalSession {
  const made = <Value>(template: unknown): Value => hostile<Value>(template as never, source.take);
  const accounts = ROWS.map((row) =>
    row % 2 === 0
      ? made({ usable: false, id: ANY, providerId: ANY, problem: ANY, demo: false })
      : made({ usable: true, id: ANY, provider: { displayName: ANY }, profile: { credential: ANY }, origin: { baseUrl: ANY }, demo: false }),
  );
  const plugins = {
    loaded: ROWS.map((row) => made({ plugin: ANY, provider: { id: ANY, displayName: ANY }, ...(row % 2 === 0 && { replaces: ANY }) })),
    failed: ROWS.map(() => made({ plugin: ANY, reason: ANY })),
  };
  const report = {
    ok: false, complete: true, cancellations: 1, attempts: 2, events: 3,
    checks: [{ check: 'rows', law: null, title: source.take(), broken: 1, doubtful: 0 }],
    findings: ROWS.map((row) => made({ check: ANY, certain: row % 2 === 0, cancellation: row % 3 === 0 ? null : ANY, what: ANY, advice: ANY })),
  } as LedgerReport;
  let asked = 0;
  const services = new Map<unknown, unknown>([
    [AccountDirectory, { list: () => accounts }],
    [FindTargets, { execute: async () => (asked++ % 2 === 0 ? { ok: true } : { ok: false, problem: made({ code: 'not_found', detail: ANY, retryable: false }) }) }],
    [CheckLedger, { execute: async () => report }],
    [CLOCK, { now: () => Date.now() }],
    [HTTP_CLIENT_FACTORY, {}],
    [LEDGER, { reader: { listCancellations: async () => ({ items: [] }), webhookEndpoints: async () => [] } }],
    [WAKER, { livingWorkers: async () => undefined }],
  ]);
  const configuration = { file: source.take(), ledger: { kind: 'sqlite', path: ledgerFile }, server: { allowRemote: true, hosts: ROWS.map(source.take) }, secret: undefined };
  let looked = 0;
  const host = {
    configuration, plugins,
    container: { registerInstance: () => {} },
    secrets: { look: () => (looked++ % 3 === 0 ? { ok: false, problem: source.take() } : { ok: true }) },
  } as unknown as Host;
  return { host, resolve: ((token: unknown) => services.get(token) ?? { execute: async () => true }) as LocalSession['resolve'] };
}
