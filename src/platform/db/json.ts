/** A value for a jsonb column. PostgreSQL's driver would send a bare array as a PostgreSQL array. */
export const json = (value: unknown): string => JSON.stringify(value)
