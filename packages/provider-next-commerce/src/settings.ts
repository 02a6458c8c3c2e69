import { commonSettings, secretSource } from '@countermand/core/provider';
import { REPLACEMENT_CHOICES, STRATEGIES } from '@countermand/core/model';
import { z } from 'zod';

/** The settings of a Next Commerce account. */
export const settingsSchema = z.strictObject({
  ...commonSettings,
  /** The first part of the shop's host name: `acme` of acme.29next.store. A slug, so that it cannot name another host. */
  store: z.string().regex(/^[a-z0-9-]{1,63}$/, 'a store is 1 to 63 lower-case letters, digits and hyphens, such as acme'),
  /** From Settings > API Access of the shop, or by OAuth. */
  token: secretSource,
  onReplacement: z.enum(REPLACEMENT_CHOICES).default('hold'),
  strategy: z.enum(STRATEGIES).default('auto'),
});
export type NextCommerceSettings = z.infer<typeof settingsSchema>;
