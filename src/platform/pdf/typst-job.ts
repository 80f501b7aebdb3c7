/** The PDF standards that Hearth writes; all of them are tagged. */
export type PdfStandard = 'ua-1' | '1.7' | '2.0'

/** One document for Typst. What people wrote goes in `data` and in `files`, never in the markup. */
export interface TypstJob {
  /** Which of the files is the document. */
  readonly main: string
  /** Files by path (`/pack.typ`, `/uploads/0.pdf`): nothing else can be read while compiling. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Handed over as `/data.json`. */
  readonly data: unknown
  /** Tried in order; the first that the document conforms to is written. */
  readonly standards: readonly [PdfStandard, ...PdfStandard[]]
  /** Labels whose metadata values are wanted back, such as `<range>`. */
  readonly queries?: readonly string[]
}

export interface TypstOutput {
  readonly pdf: Uint8Array
  readonly pageCount: number
  /** The standard that the file claims, and that the compiler verified. */
  readonly standard: PdfStandard
  /** Per label asked for, the metadata values in reading order. */
  readonly queried: Readonly<Record<string, readonly unknown[]>>
  readonly warnings: readonly string[]
}
