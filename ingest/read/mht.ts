/** A web page saved as one file (.mht): the page is its HTML part, in whatever encoding that part says. */
import PostalMime from 'postal-mime'
import type { Block } from './blocks.ts'
import { readHtml } from './html.ts'
import { ReadingRefused } from './unreadable-document.ts'

/** @throws {ReadingRefused} where no part is HTML */
export async function readMht(bytes: Uint8Array): Promise<readonly Block[]> {
  const { html, text } = await PostalMime.parse(bytes, { maxNestingDepth: 20 })
  if (html !== undefined) return readHtml(html)
  if (text !== undefined) return text.split(/\r?\n/u).map((line): Block => ({ kind: 'line', text: line }))
  throw new ReadingRefused('里没有网页正文，请用浏览器重新保存后再试')
}
