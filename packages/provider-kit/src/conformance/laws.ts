/** What a case defends: the laws of Countermand that a plugin can break, and the form of a plugin. */
export const LAWS = {
  evidence: 'evidence: stopped needs an answer that names this target with a status listed as stopped',
  one_write: 'one attempt is one write',
  read_before_repeat: 'read before repeat: what may have taken effect is ambiguous, and nothing else is',
  rate_limit: "the provider's limit: 429 and Retry-After reach the engine",
  secrets: "secrets and people's data stay home",
  clocks: 'no clock of its own: plan and judge know none, and what the provider’s times mean is reckoned from the provider’s clock',
  text_is_data: 'provider text is data',
  form: 'the form of a plugin',
} as const;

export type Law = keyof typeof LAWS;
