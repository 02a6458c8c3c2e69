/** For the tests of a provider plugin: the base of its simulator, and the engine's side of a call. */
import './node-version.ts';

export { checkCancellationProvider, ConformanceViolation, describeCancellationProvider, LAWS, type ConformanceBackend, type ConformanceOrders, type ConformanceResult, type ConformanceSubject, type Law, type TestFramework, type Truth } from '../conformance/index.ts';
export { FAILURES, PROVIDER_FAILURES, TRANSPORT_FAILURES, type Failure, type FailureRule, type ProviderFailureName, type TransportFailureName } from './failures.ts';
export { HOSTILE_STRINGS } from './hostile-strings.ts';
export { createOrderSimulation, type OrderSimulation, type OrderSimulator } from './order-simulation/create-order-simulation.ts';
export type { OrderSimulationDescription, SimulatedOrder } from './order-simulation/description.ts';
export { createRandom, type Random } from './random.ts';
export type { RouteKind, SimulatorReply, SimulatorRequest, SimulatorRoute } from './route.ts';
export type { SimulatorTraffic } from './simulated-provider.ts';
export { createSimulator, type Simulator, type SimulatorOptions } from './simulator.ts';
export type { StandardReplies } from './standard-replies.ts';
export { createTestClient, type TestClient } from './test-client.ts';
export { createTestCall, type TestCall, type TestCallOptions } from './test-call.ts';
export type { RecordedWrite } from './write-log.ts';
