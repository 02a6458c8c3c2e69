/** What stands in the place of a secret. */
export const REDACTED = '[redacted]';

/** Shorter ones would blot out ordinary words; no provider issues a credential of three characters. */
const SHORTEST = 4;

/** Every secret this process has read, so that none leaves it by mistake: not in a log, not on a screen. */
export class KnownSecrets {
  readonly #forms = new Set<string>();
  readonly #spared = new Set<string>();
  #longestFirst: readonly string[] = [];

  add(secret: string): void {
    if (secret.length < SHORTEST || this.#forms.has(secret)) return;
    // As it stands, and as JSON, a URL or a Basic header would write it.
    const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
    for (const form of forms) this.#forms.add(form);
    this.#longestFirst = [...this.#forms].sort((left, right) => right.length - left.length);
  }

  /** A text that is for everybody: it stays whole although a secret happens to read like a part of it. */
  spare(text: string): void {
    if (text !== '') this.#spared.add(text);
  }

  redact(text: string): string {
    return this.#redact(text, [...this.#spared]);
  }

  #redact(text: string, [spared, ...others]: readonly string[]): string {
    if (spared === undefined) return this.#longestFirst.reduce((rest, form) => rest.replaceAll(form, REDACTED), text);
    return text
      .split(spared)
      .map((part) => this.#redact(part, others))
      .join(spared);
  }
}
