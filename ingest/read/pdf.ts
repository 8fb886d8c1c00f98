/**
 * PDF with a text layer. A PDF knows where each run of characters stands and
 * nothing else; lines, tables and paragraphs are found from the places.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { textBudget, type Block } from './blocks.ts'
import { FONT_TABLES, getDocument } from './pdf-library.ts'
import { pageLines, type PlacedText } from './pdf-lines.ts'
import { pdfBlocks, type PdfPage } from './pdf-paragraphs.ts'
import { pageRulings } from './pdf-rulings.ts'
import { ruledTables } from './pdf-tables.ts'
import type { ReadingNote } from './reader.ts'
import { ReadingRefused } from './unreadable-document.ts'

const MOST_PAGES = 2_000
const MOST_LOOKED_AT = 16 * 1024 * 1024

/** @throws {ReadingRefused} */
export async function readPdf(bytes: Uint8Array): Promise<{ readonly blocks: readonly Block[]; readonly notes: readonly ReadingNote[] }> {
  refuseManyPages(claimedPages(bytes))
  // Before the bytes are the library's.
  const hasPictures = namesPictures(bytes)
  const document = await opened(bytes)
  refuseManyPages(document.numPages)
  const pages: PdfPage[] = []
  const without: number[] = []
  const spend = textBudget()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(document, number, spend)
    if (page !== null) pages.push(page)
    else if (hasPictures) without.push(number)
  }
  if (pages.length === 0) throw new ReadingRefused(hasPictures ? '是扫描件或图片，没有文字层，请先做文字识别（OCR），或另找 Word、网页版本' : '里没有文字，请换一个有正文的文件')
  const notes = without.length === 0 ? [] : [{ rule: 'read/pdf-page', actual: `第 ${listed(without)} 页没有文字，可能是图片`, expected: '每一页都有可选中的文字' }]
  return { blocks: pdfBlocks(pages), notes }
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // The library takes the bytes away, and wants no Buffer.
      data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
      ...FONT_TABLES,
      disableFontFace: true,
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: 0,
      // A scan's pictures, unpacked, take more memory than anything else, and are of no use here.
      maxImageSize: 0,
    }).promise
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') throw new ReadingRefused('有密码保护，请先去掉密码再试', { cause })
    return damaged(cause)
  }
}

/** @returns null for a page without text */
async function readPage(document: PDFDocumentProxy, number: number, spend: (length: number) => void): Promise<PdfPage | null> {
  const page = await document.getPage(number).catch(damaged)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent().catch(damaged)
  const texts: PlacedText[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    spend(item.str.length)
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform as readonly number[]
    const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = transform as readonly number[]
    const size = Math.hypot(c, d)
    // Text that runs up the page or across it is a watermark or a seal.
    if (Math.abs(vb * a + vd * b) > 0.3 * Math.hypot(a, b)) continue
    texts.push({ text: item.str, left: va * e + vc * f + ve, width: item.width, baseline: vb * e + vd * f + vf, size })
  }
  if (texts.length === 0) {
    page.cleanup()
    return null
  }
  const { tables, rest } = ruledTables(texts, await pageRulings(page, transform as readonly number[]))
  page.cleanup()
  return { width, height, lines: pageLines(rest), tables }
}

function refuseManyPages(pages: number): void {
  if (pages > MOST_PAGES) throw new ReadingRefused(`有 ${pages} 页，超过了 ${MOST_PAGES} 页的上限，请拆分后再试`)
}

/** What the page tree says of itself, where it is not packed: the library reads all of a tree before it tells. */
function claimedPages(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [most, looked] = [0, 0]
  for (let at = file.indexOf('/Pages'); at >= 0 && looked < MOST_LOOKED_AT; at = file.indexOf('/Pages', at + 1)) {
    const [start, end] = [Math.max(file.lastIndexOf('<<', at), 0), file.indexOf('>>', at)]
    const tree = file.toString('latin1', start, end < 0 ? at : end)
    looked += tree.length
    if (/\/Type\s*\/Pages\b/u.test(tree)) most = Math.max(most, Number(/\/Count\s+(\d{1,10})/u.exec(tree)?.[1] ?? 0))
  }
  return most
}

/** Pictures are objects whose names stand in the file as they are, whatever else is packed or locked. */
function namesPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return ['/Subtype/Image', '/Subtype /Image'].some((name) => file.includes(name))
}

function damaged(cause: unknown): never {
  throw new ReadingRefused('内容不完整，可能在传输中被截断或已经损坏，请重新取得后再试', { cause })
}

function listed(numbers: readonly number[]): string {
  const first = numbers.slice(0, 10).join('、')
  return numbers.length > 10 ? `${first} 等 ${numbers.length}` : first
}
