import { commonSettings, secretSource } from '@countermand/core/provider';
import { REPLACEMENT_CHOICES, STRATEGIES } from '@countermand/core/model';
import * as z from 'zod';

/** One, or the new and the old one while they change. */
const rotatingSecret = z.union([secretSource, z.array(secretSource).min(1).max(5)], { error: 'expected { "env": NAME } or { "file": PATH }, or a list of them' }).optional();

/** The settings of a Next Commerce account. */
export const settingsSchema = z.strictObject({
  ...commonSettings,
  // A slug, so that it cannot name another host.
  store: z
    .string()
    .regex(/^[a-z0-9-]{1,63}$/, 'a store is 1 to 63 lower-case letters, digits and hyphens, such as acme')
    .describe("The first part of the shop's host name: `acme` of acme.29next.store."),
  token: secretSource.describe('The access token, from Settings > API Access of the shop or by OAuth: where it is kept, or, with a warning, itself.'),
  onReplacement: z.enum(REPLACEMENT_CHOICES).default('hold').describe('What to do with the live fulfilment order that takes the place of a stopped one.'),
  strategy: z
    .enum(STRATEGIES)
    .default('auto')
    .describe('How a fulfilment order is stopped: as its status asks for, always by a cancel, or always by a cancellation request.'),
  webhookSecret: rotatingSecret.describe('The signing secret of the webhook that calls this account; several while it changes. Without it, no webhook is taken.'),
  callbackToken: rotatingSecret.describe('A long random text that stands in the callback address of a location, which nobody signs. Without it, no callback is taken.'),
});
export type NextCommerceSettings = z.infer<typeof settingsSchema>;
