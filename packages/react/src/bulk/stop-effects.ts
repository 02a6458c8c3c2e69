import type { Account, BatchCheck, Provider, TableSettings } from '@countermand/client';

/** What may follow of a stop, by the names that the flow has for them. */
export type EffectName = 'stops_fulfilment' | 'cancels_order' | 'refund' | 'customer_notified' | 'replacement_created';

export interface StopEffect {
  readonly name: EffectName;
  readonly happens: 'yes' | 'no' | 'perhaps';
  /** Of how many of the orders. */
  readonly rows: number;
}

export interface KnownProviders {
  readonly accounts: readonly Account[];
  readonly providers: readonly Provider[];
}

type Operation = Provider['operations'][number];
type Happens = StopEffect['happens'];

/** What follows for these orders, by what their providers can: where they differ, each with its number. */
export function stopEffects(orders: BatchCheck['orders'], settings: TableSettings, known: KnownProviders): readonly StopEffect[] {
  const sums = new Map<string, StopEffect>();
  for (const { account, kind, rows } of orders) {
    const provider = known.providers.find(({ id }) => id === known.accounts.find((each) => each.id === account)?.provider);
    const target = kind ?? provider?.targets.find((each) => each.default)?.kind;
    const stops = provider?.operations.filter((each) => each.purpose === 'stop' && each.target === target) ?? [];
    if (stops.length === 0) continue;
    for (const [name, happens] of effectsOf(stops, settings)) {
      const sum = `${name} ${happens}`;
      sums.set(sum, { name, happens, rows: (sums.get(sum)?.rows ?? 0) + rows });
    }
  }
  return [...sums.values()];
}

function effectsOf(stops: readonly Operation[], settings: TableSettings): readonly (readonly [EffectName, Happens])[] {
  const whole = together(stops, ({ stopsWhat }) => answer(stopsWhat.value.startsWith('whole_order')));
  const replaced = together(stops, ({ createsReplacement: { value } }) => (value === 'unknown' ? 'perhaps' : value));
  const money = together(stops, ({ stopsWhat, options }) => ('refund' in options ? answer(settings.refund === 'true') : stopsWhat.value.startsWith('whole_order') ? 'perhaps' : 'no'));
  const told = together(stops, ({ options }) => ('notifyCustomer' in options ? answer(settings.notifyCustomer === 'true') : 'perhaps'));
  return [
    ['stops_fulfilment', together(stops, ({ stopsWhat }) => answer(stopsWhat.value !== 'nothing' && stopsWhat.value !== 'record_only'))],
    ['cancels_order', whole],
    ['refund', money],
    ['customer_notified', told],
    ...(replaced === 'no' ? [] : [['replacement_created', replaced] as const]),
  ];
}

/** What holds for all ways to stop; `perhaps` where they differ. */
function together(stops: readonly Operation[], of: (operation: Operation) => Happens): Happens {
  const answers = new Set(stops.map(of));
  const [only = 'perhaps'] = answers;
  return answers.size === 1 ? only : 'perhaps';
}

function answer(does: boolean): Happens {
  return does ? 'yes' : 'no';
}
