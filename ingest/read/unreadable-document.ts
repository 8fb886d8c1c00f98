/**
 * What readers throw where nothing can be made of the bytes. It is the one
 * exception of reading: whatever has text becomes text and Problems, and only a
 * file without any stops here, so that the other files of a stack go on.
 */

/** The file is empty, too large, or no text. `message` is one clear sentence in Chinese naming the file. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument'
  /** File name without folders. */
  readonly source: string

  constructor(source: string, sentence: string, options?: { readonly cause?: unknown }) {
    super(sentence, options)
    this.source = source
  }
}

/** The same inside a reader, which does not know the file's name. `message` goes on from it: “X” + message + 。 */
export class ReadingRefused extends Error {
  override readonly name = 'ReadingRefused'
}

/** A name with control characters must not move the cursor of a terminal. */
export function refused(source: string, reason: string, cause?: unknown): UnreadableDocument {
  return new UnreadableDocument(source, `“${shownName(source)}”${reason}。`, { cause })
}

export function shownName(source: string): string {
  return source.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD')
}
