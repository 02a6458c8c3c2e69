import type { Workplace } from './workplace.ts';

/** What becomes of an order of the account `shop`, by its id. */
export type Fate = (place: Workplace, id: string) => void;

const ALWAYS = 1_000;

export const isStopped: Fate = () => {};

/** It is on its way already. */
export const isRefused: Fate = ({ shop }, targetId) => shop.fail({ failure: 'too_late', operation: 'cancel', targetId });

/** The write had an effect, its answer was lost, and no read tells. */
export const isUnknown: Fate = ({ shop }, targetId) => {
  shop.fail({ failure: 'effect_answer_lost', operation: 'cancel', targetId });
  shop.fail({ failure: 'error_500_no_effect', operation: 'read', targetId, times: ALWAYS });
};

/** The provider has the request and decides much later. */
export const isAwaited: Fate = ({ shop }, targetId) => shop.fail({ failure: 'accepted_later', operation: 'cancel', targetId, afterMs: 600_000 });

/** The one write allowed had no effect: a person decides. */
export const needsAPerson: Fate = (place, targetId) => {
  place.configure({ configuration: { limits: { writesPerCancellation: 1 } } });
  place.shop.fail({ failure: 'no_effect_connection_broken', operation: 'cancel', targetId });
};

/** It is stopped, and what takes its place may be sent out. */
export const isNotHeld: Fate = ({ shop }) => shop.fail({ failure: 'forbidden', operation: 'hold', times: ALWAYS });

export const isForbidden: Fate = ({ shop }, targetId) => shop.fail({ failure: 'forbidden', operation: 'cancel', targetId, times: ALWAYS });

/** The call is not made for a plain fault of the request. */
export const isInvalid: Fate = ({ shop }, targetId) => shop.fail({ failure: 'method_not_allowed', operation: 'cancel', targetId, times: ALWAYS });
