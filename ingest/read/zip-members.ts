/**
 * The members of a zip file (a .docx or .xlsx is one), read within limits. What
 * a member says of its size is checked before anything is unpacked and while it
 * is, so that a small file that unpacks to gigabytes costs nothing.
 */
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { ReadingRefused } from './unreadable-document.ts'

/** Unpacked bytes of all members that are asked for. Word's XML is about ten times its text. */
const LARGEST_UNPACKED = 64 * 1024 * 1024
const MOST_MEMBERS = 5_000

export interface ZipMembers {
  readonly names: readonly string[]
  /** Hands the member on piece by piece. @throws {ReadingRefused} where it is damaged or larger than it says */
  stream(name: string, take: (chunk: Buffer) => void): Promise<void>
}

/**
 * @param wanted the members that will be unpacked: only they count against the limit
 * @throws {ReadingRefused} where the file is damaged, encrypted or unpacks to too much
 */
export async function zipMembers(bytes: Uint8Array, wanted: RegExp): Promise<ZipMembers> {
  const zip = await opened(bytes)
  const entries = new Map<string, Entry>()
  let unpacked = 0
  if (zip.entryCount > MOST_MEMBERS) throw new ReadingRefused(`压缩了 ${zip.entryCount} 个成员，超过了 ${MOST_MEMBERS} 个的上限，不像一份正常的文件`)
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
      if (wanted.test(entry.fileName)) unpacked += entry.uncompressedSize
      zip.readEntry()
    })
    zip.on('end', resolve)
    zip.on('error', reject)
    zip.readEntry()
  }).catch(damaged)
  if (unpacked > LARGEST_UNPACKED)
    throw new ReadingRefused(`解压后有 ${Math.ceil(unpacked / 1024 / 1024)} MB，超过了 ${LARGEST_UNPACKED / 1024 / 1024} MB 的上限，不像一份正常的文件`)
  if ([...entries.values()].some((entry) => wanted.test(entry.fileName) && entry.isEncrypted())) throw new ReadingRefused('有密码保护，请先去掉密码再试')

  return {
    names: [...entries.keys()],
    stream: async (name, take) => {
      const entry = entries.get(name)
      if (entry === undefined) throw new ReadingRefused('内容不完整，可能在传输中被截断或已经损坏，请重新取得后再试')
      await unpackedEntry(zip, entry, take).catch(damaged)
    },
  }
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise<ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false }, (error, zip) => (error ? reject(error) : resolve(zip)))
  }).catch(damaged)
}

/** yauzl ends the stream where more or less comes out than the member says. */
function unpackedEntry(zip: ZipFile, entry: Entry, take: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      stream.on('data', (chunk: Buffer) => {
        try {
          take(chunk)
        } catch (cause) {
          stream.destroy()
          reject(cause as Error)
        }
      })
      stream.on('end', resolve)
      stream.on('error', reject)
    })
  })
}

function damaged(cause: unknown): never {
  if (cause instanceof ReadingRefused) throw cause
  throw new ReadingRefused('内容不完整，可能在传输中被截断或已经损坏，请重新取得后再试', { cause })
}
