import { types, type CustomTypesConfig } from 'pg';

const BIGINT = 20;

/** Positions and counts are far below 2^53: they are numbers and not the text that the driver would give. */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT && format !== 'binary' ? Number : (types.getTypeParser(oid, format) as unknown)) as CustomTypesConfig['getTypeParser'],
};
