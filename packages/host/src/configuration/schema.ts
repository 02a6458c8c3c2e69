import * as z from 'zod';
import { DEFAULT_CORE_SETTINGS } from '@countermand/core';
import { ACCOUNT_ID, webOriginProblem } from '@countermand/core/model';
import { commonSettings } from '@countermand/core/provider';

/** Where a value is kept that does not belong into the file: an environment variable or another file. */
export const elsewhere = z.union([z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })], { error: 'expected { "env": NAME } or { "file": PATH }' });

const account = <Settings extends z.ZodType>(settings: Settings) =>
  z.strictObject({
    id: z
      .string()
      .regex(ACCOUNT_ID, 'an account id has lower-case letters, digits and hyphens, at most 63')
      .describe('Names the account in references, such as my-account:123.'),
    provider: z.string().min(1).describe('The id of a provider; `countermand providers` lists them.'),
    settings,
  });

const limits = z
  .strictObject({
    writesPerCancellation: z
      .number()
      .int()
      .min(1)
      .max(20)
      .default(DEFAULT_CORE_SETTINGS.writesPerCancellation)
      .describe('How often one cancellation is sent at most before a person decides.'),
    staleAfterHours: z
      .number()
      .positive()
      .max(8_760)
      .default(DEFAULT_CORE_SETTINGS.staleAfterHours)
      .describe('After so many hours a stop that could not be sent is given up as failed.'),
  })
  .describe('Where the engine gives up.');

const network = z
  .strictObject({
    allow: z
      .array(z.union([z.cidrv4(), z.cidrv6()], { error: 'not a network such as 10.1.0.0/16' }))
      .default([])
      .describe('Private networks that may be called, such as 10.1.0.0/16. Plain http: is possible there and on this machine only.'),
    proxy: z
      .url({ protocol: /^https?$/, error: 'not an http: or https: URL' })
      .nullable()
      .default(null)
      .describe('An HTTP proxy for everything but this machine.'),
  })
  .describe('Which private addresses may be called, and through which proxy.');

const rateLimit = z
  .strictObject({
    requests: z.number().int().min(1).max(1_000_000_000).default(600).describe('So many requests of the API are taken in each window.'),
    perSeconds: z.number().int().min(1).max(86_400).default(60).describe('How long a window is.'),
  })
  .describe('How many requests the API takes from one key or session, and from one address without; each process counts for itself.');

const webOrigin = z.string().superRefine((text, context) => {
  const problem = webOriginProblem(text);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
});

const hostName = z
  .string()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/i, 'not a host name such as stops.example, without scheme and port');

const server = z
  .strictObject({
    host: z.string().min(1).default('127.0.0.1').describe('The address. One that other machines can reach is taken only with `allowRemote`, and once there is a key.'),
    port: z.number().int().min(0).max(65_535).default(4000).describe('The port; 0 is any free one.'),
    allowRemote: z.boolean().default(false).describe('Whether other machines may reach it. It speaks plain HTTP: put something that speaks TLS in front.'),
    hosts: z.array(hostName).default([]).describe('The names it answers to, such as stops.example, beside the address it listens on and those of this machine. Links that sign a browser in lead to the first, by https:.'),
    rateLimit: rateLimit.prefault({}),
    origins: z
      .array(webOrigin)
      .default([])
      .describe('Web origins whose pages may call the API with a key, such as https://desk.example. Origins of embed sessions need not be named.'),
  })
  .describe('Where `countermand serve` listens.');

const worker = z
  .strictObject({
    lanes: z
      .number()
      .int()
      .min(1)
      .max(10_000)
      .default(100)
      .describe('How many accounts one worker works at a time, at most; further ones take turns. On PostgreSQL, where workers share them.'),
  })
  .describe('How much a worker takes on.');

/** Law 5: a request may be repeated for at least a week. */
const SHORTEST_KEY_DAYS = 7;

const retention = z
  .strictObject({
    settledDays: z
      .number()
      .int()
      .min(1)
      .max(36_500)
      .nullable()
      .default(DEFAULT_CORE_SETTINGS.retention.settledDays)
      .describe("So many days after a cancellation settled, its notes, the provider's words and events of looks that changed nothing are removed; who asked, what was sent and how it ended stay. null keeps everything."),
    idempotencyDays: z
      .number()
      .int()
      .min(SHORTEST_KEY_DAYS)
      .max(36_500)
      .nullable()
      .default(DEFAULT_CORE_SETTINGS.retention.idempotencyDays)
      .describe('So many days an idempotency key is kept; null keeps it always.'),
  })
  .describe('How long details are kept. A worker removes what is older.');

const configurationWith = <Settings extends z.ZodType>(settings: Settings) =>
  z.strictObject({
    $schema: z.string().optional().describe('For editors; the program does not read it.'),
    ledger: z
      .union([z.string().min(1), elsewhere], { error: 'expected text such as sqlite:./countermand.db or postgres://…, { "env": NAME } or { "file": PATH }' })
      .default('sqlite:./countermand.db')
      .describe('The database: sqlite:PATH, relative to this file, or postgres://USER:PASSWORD@HOST:5432/DATABASE for several machines.'),
    plugins: z.array(z.string().min(1)).default([]).describe('Further providers: package names, or paths relative to this file.'),
    accounts: z.array(account(settings)).default([]).describe('Credentials at providers.'),
    undoWindowSeconds: z
      .number()
      .min(0)
      .max(86_400)
      .default(DEFAULT_CORE_SETTINGS.undoWindowSeconds)
      .describe('How long a stop waits before it is sent, so that it can be withdrawn.'),
    limits: limits.prefault({}),
    retention: retention.prefault({}),
    network: network.prefault({}),
    secret: elsewhere
      .optional()
      .describe('The secret of this installation, the same for all its processes: from it the secrets of webhook endpoints are derived. Default: a file beside an SQLite ledger; on PostgreSQL it is needed for webhooks.'),
    server: server.prefault({}),
    worker: worker.prefault({}),
  });

/** `countermand.config.json`. Strict: an unknown key is an error that names it. Settings are checked by their provider, later. */
export const configurationSchema = configurationWith(z.record(z.string(), z.unknown()).default({}));

/** The same for editors, which can show what every provider's settings have in common. */
export const editorSchema = configurationWith(z.looseObject(commonSettings).prefault({}).describe("Checked by the provider's own schema."));

/** The file's content after the schema has seen it, defaults filled in. */
export type ConfigurationFile = z.infer<typeof configurationSchema>;
