import type { ImportState } from './tables.ts'

/** The state of an import as a chip. */
export const importInWords = (
  state: ImportState,
): { text: string; kind: 'done' | 'wait' | 'late' } =>
  ({
    waiting: { text: 'Being read', kind: 'wait' } as const,
    read: { text: 'Read', kind: 'done' } as const,
    refused: { text: 'Could not be read', kind: 'late' } as const,
    failed: { text: 'Reading stopped', kind: 'late' } as const,
  })[state]
