/** What the user says about a file, for the stage that reads it. */
import { isEncoding, type ReadOptions } from '../../ingest/read/index.ts'
import { CommandError } from './command-error.ts'

/** @throws {CommandError} for a name that is no encoding: every file would fail alike */
export function readOptions(encoding: string | undefined): ReadOptions {
  if (encoding === undefined) return {}
  if (isEncoding(encoding)) return { encoding }
  throw new CommandError(`没有“${encoding}”这种编码：可用 utf-8、utf-16le、utf-16be、gb18030、big5 等。`)
}
