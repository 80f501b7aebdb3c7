/**
 * Something in the data that can be read but deserves a look: a repair that was made, a pair of dates
 * that cannot both be right. The figures stand; the query says what they stand on.
 */
export interface Query {
  readonly rule: string
  readonly table: string
  /** The name of the file that the row is in: it may hold a folder's name, so it is not sent either. */
  readonly file: string
  /** As a spreadsheet counts rows. */
  readonly row: number
  /** The council's own number for the child: for the person at the machine, never to be sent. */
  readonly child?: string
  readonly message: string
}
