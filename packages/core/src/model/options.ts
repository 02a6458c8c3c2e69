/** Side effects a person may ask for. Each operation declares which of them it has; one it lacks is an error. */
export const OPTION_NAMES = ['refund', 'notifyCustomer', 'message', 'strategy', 'onReplacement'] as const;
export type OptionName = (typeof OPTION_NAMES)[number];

export const STRATEGIES = ['auto', 'cancel', 'request'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export const REPLACEMENT_CHOICES = ['hold', 'leave'] as const;
export type ReplacementChoice = (typeof REPLACEMENT_CHOICES)[number];

/** As asked: only what the requester wrote. */
export interface CancellationOptions {
  readonly refund?: boolean;
  readonly notifyCustomer?: boolean;
  /** Text for the provider, at most 500 characters. */
  readonly message?: string;
  readonly strategy?: Strategy;
  readonly onReplacement?: ReplacementChoice;
}

export const MESSAGE_MAX_LENGTH = 500;
