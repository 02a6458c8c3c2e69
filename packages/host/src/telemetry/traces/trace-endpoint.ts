/** Where spans go, by OpenTelemetry's own variables; undefined where nothing is to be traced. */
export function traceEndpoint(environment: NodeJS.ProcessEnv): string | undefined {
  const { OTEL_SDK_DISABLED: disabled, OTEL_TRACES_EXPORTER: exporter } = environment;
  const { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own, OTEL_EXPORTER_OTLP_ENDPOINT: all } = environment;
  if (disabled?.toLowerCase() === 'true' || exporter === 'none') return undefined;
  if (own) return own;
  return all ? `${all.replace(/\/+$/, '')}/v1/traces` : undefined;
}
