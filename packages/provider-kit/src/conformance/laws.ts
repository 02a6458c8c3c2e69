/** What a case defends: the laws of Countermand that a plugin can break, by their numbers, and the form of a plugin. */
export const LAWS = {
  evidence: 'law 1, evidence: stopped needs an answer that names this target with a status listed as stopped',
  one_write: 'law 2, one attempt is one write',
  read_before_repeat: 'law 3, read before repeat: what may have taken effect is ambiguous, and nothing else is',
  rate_limit: "law 7, the provider's limit: 429 and Retry-After reach the engine",
  secrets: "law 10, secrets and people's data stay home",
  text_is_data: 'law 11, provider text is data',
  form: 'the form of a plugin',
} as const;

export type Law = keyof typeof LAWS;
