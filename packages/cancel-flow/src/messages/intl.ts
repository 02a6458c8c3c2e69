/** A page has one language or two, one zone, and a handful of forms. */
const MOST = 100;

const known = new Map<string, object>();

/** An object of `Intl`, made once for each locale and options: making one costs far more than using it, and lists use thousands each second. */
export function intl<Options, Made extends object>(Kind: new (locale: string, options?: Options) => Made, locale: string, options?: Options): Made {
  const name = JSON.stringify([Kind.name, locale, options]);
  const made = (known.get(name) as Made | undefined) ?? new Kind(locale, options);
  if (known.size >= MOST) known.clear();
  known.set(name, made);
  return made;
}
