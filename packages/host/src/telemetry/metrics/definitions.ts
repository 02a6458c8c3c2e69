/** What one metric is, as the page of the reference and the program both read it. */
export interface MetricDefinition {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  /** One sentence without a full stop, as Prometheus shows it. */
  readonly help: string;
  readonly labels: readonly string[];
  /** Upper bounds, in the unit of the name. */
  readonly buckets?: readonly number[];
}

/** Seconds: from a loopback's answer to a provider's time-out. */
const REQUEST_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30];

/** Seconds: a slot may be due at once, or a batch away. */
const WAIT_SECONDS = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800];

/** Seconds: from a fast disk to a database that struggles. */
const COMMIT_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/**
 * Every metric of our own. Labels have few values: accounts and providers are configured, operations are their plugins',
 * the rest are closed sets. No id, reference or text of a provider is ever a label.
 */
export const METRICS = {
  countermand_build_info: { kind: 'gauge', help: 'Always 1; the labels tell what runs', labels: ['version', 'node_version'] },

  countermand_intake_total: { kind: 'counter', help: 'Requests to stop an order that were recorded, by the face they came through, and whether they began a cancellation or joined a live one', labels: ['account', 'channel', 'result'] },
  countermand_cancellations_total: { kind: 'counter', help: 'Cancellations that this process moved into a state', labels: ['account', 'provider', 'state'] },
  countermand_follow_ups_total: { kind: 'counter', help: 'Holds of replacements that this process moved into a state', labels: ['account', 'provider', 'state'] },
  countermand_batches_total: { kind: 'counter', help: 'Batches that this process moved into a state', labels: ['state'] },
  countermand_attempts_total: { kind: 'counter', help: 'Writes to providers, by what their answers were judged to say', labels: ['provider', 'operation', 'outcome'] },

  countermand_provider_requests_total: { kind: 'counter', help: 'Requests to providers, by HTTP status; none where no answer came, not_sent where nothing left', labels: ['account', 'provider', 'kind', 'status'] },
  countermand_provider_request_duration_seconds: { kind: 'histogram', help: 'Time from leave to answer of requests to providers', labels: ['provider', 'kind'], buckets: REQUEST_SECONDS },

  countermand_slot_wait_seconds: { kind: 'histogram', help: 'Time that work waited for its slot of the rate budget', labels: ['urgency'], buckets: WAIT_SECONDS },
  countermand_budget_slots_total: { kind: 'counter', help: 'Slots of the rate budget that this process used', labels: ['account'] },
  countermand_budget_limit_requests_per_second: { kind: 'gauge', help: 'Requests a second that the account may make', labels: ['account'] },
  countermand_budget_utilization_ratio: { kind: 'gauge', help: 'Share of the rate budget that this process used in the last minute', labels: ['account'] },
  countermand_budget_blocked: { kind: 'gauge', help: '1 while the provider wants to be left alone (429), else 0', labels: ['account'] },

  countermand_queue_depth: { kind: 'gauge', help: 'Work that waits in the ledger, due now or later; counted up to 20000', labels: ['account', 'work_class'] },
  countermand_batch_rows_waiting: { kind: 'gauge', help: 'Rows of running batches that are not yet in the queue; counted up to 20000 a batch', labels: ['account'] },
  countermand_queue_oldest_age_seconds: { kind: 'gauge', help: 'How long the most overdue work has been due; 0 where nothing is overdue', labels: ['account', 'work_class'] },
  countermand_unknown_oldest_age_seconds: { kind: 'gauge', help: 'How long the longest doubt about a write has lasted; 0 without one', labels: ['account'] },
  countermand_needs_attention: { kind: 'gauge', help: 'Cancellations that a person has to look at; counted up to 20000', labels: ['account'] },
  countermand_replacements_not_held: { kind: 'gauge', help: 'Orders that took a stopped one\'s place and are not held: pending, failed, left on purpose, or none was found; counted up to 20000 each', labels: ['account', 'hold'] },

  countermand_lanes_held: { kind: 'gauge', help: '1 while this process works the account, else 0', labels: ['account'] },
  countermand_lanes_claimed_total: { kind: 'counter', help: 'Times this process took up the work of an account', labels: ['account'] },
  countermand_lanes_lost_total: { kind: 'counter', help: 'Times this process lost an account to another worker, or had to give it up', labels: ['account'] },

  countermand_webhook_attempts_total: { kind: 'counter', help: 'Attempts to deliver a webhook: delivered, retried later, or failed for good', labels: ['outcome'] },
  countermand_webhook_duration_seconds: { kind: 'histogram', help: 'Time an attempt to deliver a webhook took', labels: [], buckets: REQUEST_SECONDS },
  countermand_webhook_backlog: { kind: 'gauge', help: 'Webhooks that wait to be sent, for the first time or again, over all enabled endpoints; counted up to 20000 an endpoint', labels: [] },
  countermand_webhook_oldest_age_seconds: { kind: 'gauge', help: 'How long the most overdue webhook of an enabled endpoint has been due; 0 where nothing is overdue', labels: [] },
  countermand_webhook_endpoints: { kind: 'gauge', help: 'Webhook endpoints: working, failing (the last attempt failed) and disabled', labels: ['state'] },

  countermand_ledger_up: { kind: 'gauge', help: '1 when the ledger answered this scrape, else 0; then the figures taken from it are missing', labels: [] },
  countermand_ledger_commit_duration_seconds: { kind: 'histogram', help: 'Time a commit of the ledger took until it was durable', labels: [], buckets: COMMIT_SECONDS },
  countermand_ledger_commit_group_size: { kind: 'histogram', help: 'Changes that one commit of the ledger held', labels: [], buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256] },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

export type MetricName = keyof typeof METRICS;
type NamesOf<Kind extends MetricDefinition['kind']> = { [Name in MetricName]: (typeof METRICS)[Name]['kind'] extends Kind ? Name : never }[MetricName];

export type CounterName = NamesOf<'counter'>;
export type GaugeName = NamesOf<'gauge'>;
export type HistogramName = NamesOf<'histogram'>;
/** The labels of a metric, each with a value. */
export type LabelsOf<Name extends MetricName> = Readonly<Record<(typeof METRICS)[Name]['labels'][number], string>>;
