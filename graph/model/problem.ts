/**
 * What a stage could not read, as data: it travels with the document, is kept in
 * the store and shown to the user. A stage never throws for bad text.
 */
export interface Problem {
  /** Name of the rule that noticed, such as `repair/gbk-shift`. */
  readonly rule: string
  /** The file or document it is about. */
  readonly source: string
  /** Offsets into the repaired text, or null where it concerns the whole document. */
  readonly place: { readonly start: number; readonly end: number } | null
  /** What was there, in Chinese words for the user. */
  readonly actual: string
  /** What was expected instead. */
  readonly expected: string
  /** True where the document could not be used at all. */
  readonly fatal: boolean
}
