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
  /** What it could be, in words, as they stand in the message. */
  readonly choices: readonly string[]

  constructor(opening: string, found: 'several' | 'none', choices: readonly string[]) {
    super(choices.length === 0 ? opening : `${opening}${choices.join('；')}。`)
    this.found = found
    this.choices = choices
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
  const choices = (found.length > 0 ? found : all).slice(0, MOST_CHOICES).map(({ title, source, id }) => `《${title}》（${source}） ${id}`)
  const others = (some: number): string => (some > MOST_CHOICES ? `${some} 份，其中` : '')
  if (found.length > 1) throw new UnclearDocument(`“${asked}”可以指以下几份文件，请写全标题或用编号：${others(found.length)}`, 'several', choices)
  if (all.length === 0) throw new UnclearDocument('图库是空的，还没有读入文件；请先用 zhenglian ingest 或在网页中加入文件。', 'none', [])
  throw new UnclearDocument(`图库中没有标题或文件名含“${asked}”的文件；有：${others(all.length)}`, 'none', choices)
}

const MOST_CHOICES = 10
