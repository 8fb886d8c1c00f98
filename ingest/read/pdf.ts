/**
 * PDF with a text layer. A PDF knows where each run of characters stands and
 * nothing else; lines, tables and paragraphs are found from the places.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { textBudget, type Block } from './blocks.ts'
import { pageLines, type PlacedText } from './pdf-lines.ts'
import { pdfBlocks, type PdfPage } from './pdf-paragraphs.ts'
import { pageRulings } from './pdf-rulings.ts'
import { ruledTables } from './pdf-tables.ts'
import type { ReadingNote } from './reader.ts'
import { ReadingRefused } from './unreadable-document.ts'

const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const MOST_PAGES = 2_000

/** @throws {ReadingRefused} */
export async function readPdf(bytes: Uint8Array): Promise<{ readonly blocks: readonly Block[]; readonly notes: readonly ReadingNote[] }> {
  const document = await opened(bytes)
  if (document.numPages > MOST_PAGES) throw new ReadingRefused(`有 ${document.numPages} 页，超过了 ${MOST_PAGES} 页的上限，请拆分后再试`)
  const pages: PdfPage[] = []
  const without: number[] = []
  const spend = textBudget()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(document, number, spend)
    if (page === 'picture') without.push(number)
    else if (page !== 'blank') pages.push(page)
  }
  if (pages.length === 0) throw new ReadingRefused('是扫描件或图片，没有文字层，请先做文字识别（OCR），或另找 Word、网页版本')
  const notes = without.length === 0 ? [] : [{ rule: 'read/pdf-page', actual: `第 ${listed(without)} 页没有文字层，可能是图片`, expected: '每一页都有可选中的文字' }]
  return { blocks: pdfBlocks(pages), notes }
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // The library takes the bytes away, and wants no Buffer.
      data: Uint8Array.from(bytes),
      // Chinese fonts that a file only names are read by these tables.
      cMapUrl: join(LIBRARY, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(LIBRARY, 'standard_fonts/'),
      disableFontFace: true,
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: 0,
    }).promise
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') throw new ReadingRefused('有密码保护，请先去掉密码再试', { cause })
    return damaged(cause)
  }
}

async function readPage(document: PDFDocumentProxy, number: number, spend: (length: number) => void): Promise<PdfPage | 'picture' | 'blank'> {
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
  if (texts.length === 0) return (await hasPicture(page)) ? 'picture' : 'blank'
  const { tables, rest } = ruledTables(texts, await pageRulings(page, transform as readonly number[]))
  page.cleanup()
  return { width, height, lines: pageLines(rest), tables }
}

async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const pictures: readonly number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]
  return (await page.getOperatorList().catch(damaged)).fnArray.some((operator) => pictures.includes(operator))
}

function damaged(cause: unknown): never {
  throw new ReadingRefused('内容不完整，可能在传输中被截断或已经损坏，请重新取得后再试', { cause })
}

function listed(numbers: readonly number[]): string {
  const first = numbers.slice(0, 10).join('、')
  return numbers.length > 10 ? `${first} 等 ${numbers.length}` : first
}
