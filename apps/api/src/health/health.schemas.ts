import * as z from 'zod';

export const livenessSchema = z.object({ status: z.literal('alive') }).meta({ id: 'Liveness' });
export type Liveness = z.infer<typeof livenessSchema>;

export const readinessSchema = z
  .object({
    status: z.literal('ready'),
    ledger: z.literal('ok'),
    worker: z.enum(['running', 'none']).describe('`none`: this process has no worker; another one must do the work.'),
    workers: z.number().nullable().describe('How many workers live on the ledger, this process included; null where that is not counted (SQLite).'),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof readinessSchema>;
