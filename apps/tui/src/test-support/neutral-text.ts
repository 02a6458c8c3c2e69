/** What may differ between two equal worlds, by how it looks, and what it is called instead. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, '<time>'],
  [/https?:\/\/127\.0\.0\.1:\d+/g, '<host>'],
  [/cmd_[\w-]{43}/g, '<secret>'],
  // Who asks: a person here, the holder of a key there.
  [/\b(?:local:\w+|key:key_\w{26})/g, '<actor>'],
  [/"channel":"(?:cli|api)"/g, '"channel":"<channel>"'],
  [/"requestId":"[^"]+",?/g, ''],
  [/,(?=\})/g, ''],
  [/"lastUsedAt":(?:null|"<time>")/g, '"lastUsedAt":"<used>"'],
  [/"nextCursor":"[^"]+"/g, '"nextCursor":"<cursor>"'],
  [/--cursor \S+/g, '--cursor <cursor>'],
  [/ · [\d.]+\/s/g, ''],
  [/"ratePerSecond":[\d.]+/g, '"ratePerSecond":"<rate>"'],
];

/** Lines that tell of changes as they are seen: which of them are seen is chance. */
const PROGRESS = /^(?:bat_\w+: \d+ of \d+ settled.*|\S+: \S (?:scheduled|queued|sending|requested|unknown|needs attention|cancelled|refused|failed|withdrawn))\n/gm;

/** Makes the outputs of one world comparable with another's: ids become numbers in the order in which they first appear. */
export class NeutralText {
  readonly #ids = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  of(text: string): string {
    const named = PLACES.reduce((sofar, [pattern, name]) => sofar.replace(pattern, name), text.replace(PROGRESS, ''));
    return named.replace(/\b(can|bat|key)_[0-9A-HJKMNP-TV-Z]{26}\b/g, (id, kind: string) => this.#ids.get(id) ?? this.#number(id, kind));
  }

  #number(id: string, kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    this.#ids.set(id, `<${kind} ${count}>`);
    return `<${kind} ${count}>`;
  }
}
