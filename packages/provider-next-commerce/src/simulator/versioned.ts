import type { SimulatorReply, SimulatorRoute } from '@countermand/provider-kit/testing';

const CURRENT = '2024-04-01';
const OLD = '2023-02-10';
/** Added to fulfilment orders in the current version's description in March 2026. */
const NEW_FIELDS = ['created_at', 'updated_at'];

/** The version header: without one the old version answers, as the vendor's tools found; an unheard-of one is refused. */
export function versioned(route: SimulatorRoute): SimulatorRoute {
  return {
    ...route,
    handle: (request) => {
      const version = request.headers['x-29next-api-version'] ?? OLD;
      if (version === CURRENT || version === 'unstable') return route.handle(request);
      return version === OLD ? asOld(route.handle(request)) : { status: 406, body: { detail: 'Invalid version in "X-29next-API-Version" header.' } };
    },
  };
}

function asOld(reply: SimulatorReply): SimulatorReply {
  return { ...reply, body: withoutNewFields(reply.body) };
}

function withoutNewFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNewFields);
  if (typeof value !== 'object' || value === null) return value;
  const isFulfillmentOrder = 'supported_actions' in value;
  const kept = Object.entries(value).filter(([field]) => !isFulfillmentOrder || !NEW_FIELDS.includes(field));
  return Object.fromEntries(kept.map(([field, inner]) => [field, withoutNewFields(inner)]));
}
