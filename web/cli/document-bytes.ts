/** The bytes of a document that the user named, for every command that reads one. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { sizeRefusal } from '../../ingest/read/size-limit.ts'
import { codeOf, CommandError, fileReason } from './command-error.ts'

/** @throws {CommandError} where it cannot be read, {UnreadableDocument} where it is too large to be taken into memory */
export async function documentBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    // Opening a named pipe waits for whoever writes into it, perhaps for ever.
    if (!found.isFile() && !found.isDirectory()) throw new CommandError(`“${path}”不是普通文件（是管道或设备），请先存成文件再试。`)
    const refusal = sizeRefusal(found.size, basename(path))
    if (refusal !== null) throw refusal
    return await readFile(path)
  } catch (cause) {
    if (codeOf(cause) === null) throw cause
    throw new CommandError(`“${path}”${fileReason(cause)}。`, { cause })
  }
}
