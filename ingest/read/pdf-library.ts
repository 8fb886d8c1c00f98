/**
 * pdf.js, the one place that loads it. By `require`, past what lets Node run
 * TypeScript: that would translate its three megabytes anew in every process, for
 * ten seconds and 300 MB.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type * as PdfLibrary from 'pdfjs-dist/legacy/build/pdf.mjs'

const require = createRequire(import.meta.url)
const library = require('pdfjs-dist/legacy/build/pdf.mjs') as typeof PdfLibrary
// Where the library finds its worker here, it does not import it by itself.
Object.assign(globalThis, { pdfjsWorker: require('pdfjs-dist/legacy/build/pdf.worker.mjs') as unknown })

const folder = dirname(require.resolve('pdfjs-dist/package.json'))

export const { getDocument, OPS } = library
/** Tables of the Chinese fonts that a file only names, and of those that every reader has. */
export const FONT_TABLES = { cMapUrl: join(folder, 'cmaps/'), cMapPacked: true, standardFontDataUrl: join(folder, 'standard_fonts/') } as const
