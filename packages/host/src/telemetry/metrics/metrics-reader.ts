/** The metrics of this process as Prometheus reads them. */
export interface MetricsReader {
  readonly contentType: string;
  /** Looks at the ledger where the last look is older than a few seconds. Never throws for a ledger that is lost. */
  read(): Promise<string>;
}
