/** Where a command writes; tests pass their own, the command line passes the process's streams. */
export interface CliIo {
  out(text: string): void
  err(text: string): void
  /** Binary output such as a PDF. */
  outBytes(bytes: Uint8Array): void
  /** True when standard error is a terminal, so that progress may be drawn and redrawn. */
  readonly isTerminal: boolean
}

/** One verb of `npx hearth`. */
export interface CliVerb {
  readonly name: string
  /** One line for the list of verbs. */
  readonly summary: string
  /** What `npx hearth <verb> --help` prints. */
  readonly help: string
  /** Runs the verb and gives the exit code: 0 done, 1 could not be done, 2 bad use. */
  run(args: readonly string[], io: CliIo): Promise<number>
}
