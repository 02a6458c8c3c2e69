/** One family of Prometheus' text format. */
export interface Family {
  readonly type: string;
  readonly help: string;
  /** By name and labels, as written. */
  readonly samples: ReadonlyMap<string, number>;
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = `[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\["\\\\n])*"`;
/** Prometheus reads `NaN` in any case, and prom-client writes `Nan`. */
const SAMPLE = new RegExp(`^(${NAME})(\\{${LABEL}(?:,${LABEL})*\\})? (Na[Nn]|[+-]Inf|[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)$`);
const COMMENT = new RegExp(`^# (HELP|TYPE) (${NAME}) (.+)$`);
const SUFFIXES = ['_bucket', '_sum', '_count'];

/**
 * Reads Prometheus' text format as strictly as its own checker: every line is one of the format, each family has its HELP and TYPE
 * before its samples, once, all its samples stand together, and no series comes twice. Throws what is wrong.
 */
export function parseExposition(text: string): ReadonlyMap<string, Family> {
  const families = new Map<string, { type: string; help: string; samples: Map<string, number> }>();
  let current = '';
  if (!text.endsWith('\n')) throw new Error('The last line does not end.');
  for (const line of text.split('\n').filter((candidate) => candidate !== '')) {
    const [, comment, named = '', words = ''] = COMMENT.exec(line) ?? [];
    if (comment === 'HELP') {
      if (families.has(named)) throw new Error(`${named} is told of twice.`);
      families.set(named, { type: '', help: words, samples: new Map() });
      current = named;
      continue;
    }
    const family = families.get(current);
    if (family === undefined) throw new Error(`A sample before its HELP: ${line}`);
    if (comment === 'TYPE') {
      if (named !== current || family.type !== '' || family.samples.size > 0) throw new Error(`A TYPE out of place: ${line}`);
      family.type = words;
      continue;
    }
    const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
    if (name === '') throw new Error(`Not a line of the format: ${line}`);
    const base = family.type === 'histogram' || family.type === 'summary' ? SUFFIXES.reduce((rest, suffix) => rest.replace(new RegExp(`${suffix}$`), ''), name) : name;
    if (base !== current) throw new Error(`${name} stands among the samples of ${current}.`);
    const series = `${name}${labels}`;
    if (family.samples.has(series)) throw new Error(`The series ${series} comes twice.`);
    family.samples.set(series, Number(value.replace('Inf', 'Infinity')));
  }
  return families;
}

/** What the names of metrics must keep to: a base unit last, counters with `_total`, only counters with it. */
export function namingProblems(families: ReadonlyMap<string, Family>): readonly string[] {
  return [...families].flatMap(([name, { type, help }]) => [
    ...(/^[a-z][a-z0-9_]*$/.test(name) ? [] : [`${name} is not in snake case`]),
    ...((type === 'counter') === name.endsWith('_total') ? [] : [`${name} is a ${type}`]),
    ...(/_(milliseconds|ms|minutes|hours|kilobytes|percent)(_|$)/.test(name) ? [`${name} is not in base units`] : []),
    ...(help.trim() === '' || type === '' ? [`${name} lacks its HELP or TYPE`] : []),
    ...(/_(bucket|count|sum)$/.test(name) ? [`${name} ends like a part of a histogram`] : []),
  ]);
}
