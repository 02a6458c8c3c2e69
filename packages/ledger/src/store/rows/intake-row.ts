import type { IntakeRecord } from '@countermand/core';
import type { IntakesTable } from '../tables.ts';
import { flag } from './flag.ts';

export const INTAKE_COLUMNS = [
  'principal',
  'route',
  'key',
  'fingerprint',
  'cancellation_id',
  'joined',
  'created_at',
] as const satisfies readonly (keyof IntakesTable)[];

export function intakeColumns(record: IntakeRecord): IntakesTable {
  return {
    principal: record.principal,
    route: record.route,
    key: record.key,
    fingerprint: record.fingerprint,
    cancellation_id: record.cancellationId,
    joined: flag(record.joined),
    created_at: record.createdAt,
  };
}

export function intakeOf(row: IntakesTable): IntakeRecord {
  return {
    principal: row.principal,
    route: row.route,
    key: row.key,
    fingerprint: row.fingerprint,
    cancellationId: row.cancellation_id,
    joined: row.joined === 1,
    createdAt: row.created_at,
  };
}
