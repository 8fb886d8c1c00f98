/**
 * Which document does a person mean: by its id, its title, its file name, or a
 * part of either that fits one alone?
 */
import type { GraphStore } from '../store/graph-store.ts'
import { normalName } from '../model/name.ts'
import { documents } from './documents.ts'
import type { DocumentSummary } from './documents.ts'

/** What was asked for fits no document, or more than one. `message` is one sentence in Chinese. */
export class UnclearDocument extends Error {
  override readonly name = 'UnclearDocument'
  readonly found: 'several' | 'none'

  constructor(message: string, found: 'several' | 'none') {
    super(message)
    this.found = found
  }
}

/** @throws {UnclearDocument} with the titles that it could be */
export async function findDocument(store: GraphStore, asked: string): Promise<DocumentSummary> {
  const all = await documents(store)
  const wanted = normalName(asked).toLowerCase()
  const names = ({ id, title, source }: DocumentSummary): readonly string[] => [id, title, source, source.replace(/\.[^.]*$/u, '')].map((name) => normalName(name).toLowerCase())
  const whole = all.filter((one) => names(one).includes(wanted))
  const found = whole.length > 0 ? whole : all.filter((one) => wanted !== '' && names(one).some((name) => name.includes(wanted)))
  const [first] = found
  if (first !== undefined && found.length === 1) return first
  const listed = (some: readonly DocumentSummary[]): string => some.slice(0, 10).map(({ title, source, id }) => `《${title}》（${source}）${id}`).join('；')
  if (found.length > 1) throw new UnclearDocument(`“${asked}”可以指以下几份文件，请写全标题或用编号：${listed(found)}。`, 'several')
  throw new UnclearDocument(all.length === 0 ? '图库中还没有文件。' : `图库中没有标题或文件名含“${asked}”的文件；有：${listed(all)}。`, 'none')
}
