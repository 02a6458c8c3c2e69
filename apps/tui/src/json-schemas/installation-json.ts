import { LEDGER_CHECKS, type LedgerCheck } from '@countermand/core';
import * as z from 'zod';
import type { CommandJson } from './command-json.ts';

const count = z.int().nonnegative();
const ledgerCheckName = z.enum(Object.keys(LEDGER_CHECKS) as [LedgerCheck, ...LedgerCheck[]]);
const CONFIGURATION = '/srv/countermand/countermand.config.json';
const checkStatus = z.enum(['ok', 'warning', 'failed', 'skipped']);

const doctorSchema = z.object({
  ok: z.boolean().describe('Nothing failed.'),
  checks: z.array(z.object({ name: z.string().describe('Such as `ledger` or `account acme`.'), status: checkStatus, detail: z.string().describe('A sentence; where something failed, what to do.') })),
});

const ledgerCheckSchema = z.object({
  ok: z.boolean().describe('Nothing is certainly broken.'),
  complete: z.boolean(),
  cancellations: count,
  attempts: count,
  events: count,
  checks: z.array(
    z.object({
      check: ledgerCheckName,
      law: z.int().nullable().describe('The law it guards; null where it guards the record as such.'),
      title: z.string(),
      broken: count.describe('Findings that are certain.'),
      doubtful: count.describe('Findings that the ledger alone cannot decide.'),
    }),
  ),
  findings: z
    .array(z.object({ check: ledgerCheckName, certain: z.boolean(), cancellation: z.string().nullable(), what: z.string(), advice: z.string() }))
    .describe('The first 1,000; the counts of `checks` hold them all.'),
  database: z.array(z.string()).describe('What the database finds wrong with itself.'),
});

const accountOfDemo = z.object({ id: z.string(), provider: z.string(), simulator: z.string(), examples: z.array(z.string()).describe('References of orders that can be stopped.') });

const serveSchema = z.object({
  url: z.string(),
  worker: z.boolean().describe('A worker runs in this process too.'),
  configuration: z.string(),
  demo: z.boolean(),
  accounts: z.array(accountOfDemo).describe('Of the demo; else empty.'),
  signIn: z.string().optional().describe('A link that signs a browser in, once, within ten minutes.'),
  key: z.string().optional().describe("A key to the demo's API."),
});

const initSchema = z.object({
  file: z.string(),
  account: z.string(),
  provider: z.string(),
  written: z.array(z.string()).describe('Every file that was written, that of the configuration first.'),
  check: z.object({ status: checkStatus, detail: z.string() }).optional().describe('Whether the account works; absent with --no-check.'),
});

/** Commands about what is on this machine. */
export const INSTALLATION_JSON: readonly CommandJson[] = [
  {
    command: 'doctor',
    form: 'object',
    description: 'What stands in the way.',
    schema: doctorSchema,
    examples: [{ ok: true, checks: [{ name: 'configuration', status: 'ok', detail: CONFIGURATION }] }],
  },
  {
    command: 'ledger check',
    form: 'object',
    description: 'Everything on record, held against the laws.',
    schema: ledgerCheckSchema,
    examples: [{ ok: true, complete: true, cancellations: 1, attempts: 2, events: 5, checks: [{ check: 'evidence', ...LEDGER_CHECKS.evidence, broken: 0, doubtful: 0 }], findings: [], database: [] }],
  },
  { command: 'ledger backup', form: 'object', description: 'The copy that was written.', schema: z.object({ file: z.string(), bytes: count }), examples: [{ file: '/srv/backup/copy.db', bytes: 151_552 }] },
  {
    command: 'serve',
    form: 'object',
    description: 'Printed once it listens; the command goes on until a signal.',
    schema: serveSchema,
    examples: [{ url: 'http://127.0.0.1:4000', worker: true, configuration: CONFIGURATION, demo: false, accounts: [] }],
  },
  {
    command: 'worker',
    form: 'object',
    description: 'Printed once it works; the command goes on until a signal.',
    schema: z.object({ worker: z.literal(true), metrics: z.string().nullable().describe('Where Prometheus reads; null without --metrics-port.'), configuration: z.string(), demo: z.boolean() }),
    examples: [{ worker: true, metrics: null, configuration: CONFIGURATION, demo: false }],
  },
  {
    command: 'init',
    form: 'object',
    description: 'What was made.',
    schema: initSchema,
    examples: [{ file: CONFIGURATION, account: 'acme', provider: 'NAME', written: [CONFIGURATION], check: { status: 'ok', detail: 'It answers, and accepts the credentials.' } }],
  },
  {
    command: 'schema',
    form: 'object',
    description: 'Without the name of a command: the schemas of all of them. With one it prints that JSON Schema itself.',
    schema: z.union([
      z.object({
        items: z.array(
          z.object({
            name: z.string().describe('A command as it is typed; `problem` stands for the error of any.'),
            form: z.enum(['object', 'lines']).describe('`lines`: an object a line (NDJSON).'),
            schema: z.record(z.string(), z.unknown()).describe('JSON Schema, draft 2020-12, of each object.'),
          }),
        ),
      }),
      z.looseObject({ $schema: z.string(), title: z.string() }),
    ]),
    examples: [{ items: [{ name: 'ledger backup', form: 'object', schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'countermand ledger backup --json' } }] }],
  },
];
