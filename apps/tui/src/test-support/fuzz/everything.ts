/** Stands for a hostile text in a template, as a value and as a key of a record. */
export const ANY = '⟦any⟧';

/** The same where only certain words are expected: a server of another version may know others. */
export const WORD = ANY as never;

/** With every field that may be left out: a field that is added to a view has to be made hostile before it compiles here. */
export type Everything<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Everything<Item>[]
    : { readonly [Key in keyof Value]-?: Everything<Exclude<Value[Key], undefined>> };

/** The template with a hostile text in every place of `ANY`; it is taken when that place is first read, so that what nobody reads does not count. */
export function hostile<Value>(template: Everything<Value>, take: () => string): Value {
  return filled(template, take) as Value;
}

function filled(template: unknown, take: () => string): unknown {
  if (template === ANY) return take();
  if (typeof template !== 'object' || template === null) return template;
  const made: object = Array.isArray(template) ? [] : {};
  for (const [key, value] of Object.entries(template)) {
    let known: { readonly value: unknown } | undefined;
    Object.defineProperty(made, key === ANY ? take() : key, { enumerable: true, configurable: true, get: () => (known ??= { value: filled(value, take) }).value });
  }
  return made;
}

/** So many of them, each made when it is first read. */
export function lazily<Value>(count: number, make: () => Value): readonly Value[] {
  const made: Value[] = [];
  for (let index = 0; index < count; index += 1) {
    let known: { readonly value: Value } | undefined;
    Object.defineProperty(made, index, { enumerable: true, configurable: true, get: () => (known ??= { value: make() }).value });
  }
  return made;
}

/** One after the other of a closed set of words of ours, by the number of a row. */
export function oneOf<Word>(words: readonly Word[], row: number): Word {
  return words[row % words.length]!;
}
