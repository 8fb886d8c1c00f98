/** The files behind a drop: those dropped, and those in dropped folders, without hidden ones. */

/** Deep enough for any stack of plans, and an end for links in circles. */
const DEEPEST = 8
/** More are counted, not read: uploads-model.ts says how many are taken. */
const MOST = 2_000

export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  // Taken at once: the browser empties the list when the event is over.
  const items = [...data.items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
  const files: File[] = []
  for (const item of items) if (item) await collect(item, files, 0)
  return files
}

async function collect(item: FileSystemEntry | File, files: File[], depth: number): Promise<void> {
  if (files.length >= MOST) return
  if (item instanceof File) files.push(item)
  else if (item.isFile) files.push(await new Promise<File>((resolve, reject) => (item as FileSystemFileEntry).file(resolve, reject)))
  else if (depth < DEEPEST) {
    for (const inner of await entriesOf(item as FileSystemDirectoryEntry)) if (!inner.name.startsWith('.')) await collect(inner, files, depth + 1)
  }
}

/** A folder is told in pieces, until a piece is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (piece.length === 0) return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    entries.push(...piece)
  }
}
