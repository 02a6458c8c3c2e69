import type { SafeText } from './safe-text.ts';

/** Our own words, with safe text and numbers in them. A bare string does not compile: it goes through `safeText` first. */
export function text(words: TemplateStringsArray, ...values: readonly (SafeText | number)[]): SafeText {
  return String.raw({ raw: words }, ...values) as SafeText;
}

/** Several texts as one. */
export function joined(parts: readonly SafeText[], separator: SafeText): SafeText {
  return parts.join(separator) as SafeText;
}

/** `1 order`, `3 orders`. */
export function counted(count: number, one: SafeText, many: SafeText): SafeText {
  return text`${count} ${count === 1 ? one : many}`;
}
