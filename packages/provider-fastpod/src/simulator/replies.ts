import type { SimulatorReply, SimulatorRoute } from '@countermand/provider-kit/testing';
import type { SimulatedOrder } from './simulated-order.ts';

const WITHOUT_ACCEPT = '<!doctype html><html lang="en"><head><title>FastPOD</title></head><body><h1>Sign in</h1></body></html>';

/** FastPod's envelope round an answer to a write (Cancel Order, response). */
export function envelope(status: boolean, message: string, data: SimulatedOrder | null): SimulatorReply {
  return { status: 200, body: { status, message, data } };
}

/** A refusal as stock Laravel words one; FastPod shows no body for 422. */
export function refusal(message: string): SimulatorReply {
  return { status: 422, body: { message, errors: { order_status: [message] } } };
}

export const ORDER_NOT_FOUND: SimulatorReply = { status: 404, body: { message: 'Order not found.' } };

/** FastPod declares `Accept: application/json` a required header; without it a browser's page comes back. */
export function requireAccept(route: SimulatorRoute): SimulatorRoute {
  return {
    ...route,
    handle: (request) =>
      (request.headers.accept ?? '').includes('application/json')
        ? route.handle(request)
        : { status: 200, body: WITHOUT_ACCEPT, headers: { 'content-type': 'text/html; charset=UTF-8' } },
  };
}
