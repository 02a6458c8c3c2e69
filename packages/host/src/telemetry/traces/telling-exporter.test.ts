import { SILENT_LOGGER } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { ExportResultCode, type ExportResult } from '@opentelemetry/core';
import { tellingExporter } from './telling-exporter.ts';

test('what could not be sent is told once, without the words of whoever refused', () => {
  const warnings: unknown[] = [];
  const refused = { code: ExportResultCode.FAILED, error: new Error('Authorization: Bearer canary') };
  const refusing = { export: (_spans: unknown, done: (result: ExportResult) => void) => done(refused), shutdown: () => Promise.resolve() };
  const exporter = tellingExporter(refusing, 'http://collector:4318/v1/traces', { ...SILENT_LOGGER, warn: (...words) => warnings.push(words) });
  const results: ExportResult[] = [];
  for (let time = 0; time < 3; time++) exporter.export([], (result) => results.push(result));
  expect(results).toEqual([refused, refused, refused]);
  expect(warnings).toEqual([[expect.stringContaining('could not be sent'), { collector: 'collector:4318', spans: 0 }]]);
});
