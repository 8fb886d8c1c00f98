/** Files made by the tests: each the smallest that its readers, ours and everyone's, take for one. */
import { crc32, deflateRawSync } from 'node:zlib'
import { CFB } from '@e965/xlsx'

export type Member = readonly [name: string, content: string | Buffer]

/** @param claims what the directory says of a member's unpacked size, where that is not the truth */
export function zip(members: readonly Member[], claims: Readonly<Record<string, number>> = {}): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of members) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const head = (signature: number, before: Buffer, after: Buffer): Buffer => {
      const fields = Buffer.alloc(26)
      fields.writeUInt16LE(20, 0)
      fields.writeUInt16LE(0x800, 2)
      fields.writeUInt16LE(8, 4)
      fields.writeUInt32LE(crc32(raw), 10)
      fields.writeUInt32LE(packed.length, 14)
      fields.writeUInt32LE(claims[name] ?? raw.length, 18)
      fields.writeUInt16LE(Buffer.byteLength(name), 22)
      return Buffer.concat([Buffer.from(Uint32Array.of(signature).buffer), before, fields, after, Buffer.from(name)])
    }
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    const local = Buffer.concat([head(0x04034b50, Buffer.alloc(0), Buffer.alloc(0)), packed])
    directory.push(head(0x02014b50, Buffer.from([20, 0]), tail))
    locals.push(local)
    offset += local.length
  }
  const all = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(members.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(members.length, 0xffff), 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, all, end])
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** @param body what stands in `<w:body>` */
export const docx = (body: string, others: readonly Member[] = [], preamble = ''): Buffer =>
  zip([['word/document.xml', `<?xml version="1.0" encoding="UTF-8"?>${preamble}<w:document ${WORD}><w:body>${body}</w:body></w:document>`], ...others])

export const wordPart = (element: 'numbering' | 'styles', content: string): Member => [`word/${element}.xml`, `<w:${element} ${WORD}>${content}</w:${element}>`]

export const paragraph = (text: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** @param members streams of an OLE file by their names */
export function ole(members: Readonly<Record<string, Buffer>>): Buffer {
  const library = CFB as unknown as {
    readonly utils: { cfb_new(): unknown; cfb_add(file: unknown, name: string, content: Buffer): void }
    write(file: unknown, options: { readonly type: 'buffer' }): Buffer
  }
  const file = library.utils.cfb_new()
  for (const [name, content] of Object.entries(members)) library.utils.cfb_add(file, `/${name}`, content)
  return library.write(file, { type: 'buffer' })
}

/** @param objects the bodies of the objects 1, 2, … of which the first is the catalogue */
export function pdf(objects: readonly string[], trailer = ''): Buffer {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${table}\n%%EOF`
  return Buffer.from(file, 'latin1')
}

const stream = (content: string, entries = ''): string => `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`

export interface PdfText {
  readonly text: string
  readonly x: number
  /** From the bottom of the page. */
  readonly y: number
  readonly size?: number
}

export interface PdfLine {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}

/** Pages of A4 with text in a Chinese font that the file only names, as Word's own do not but many do; every character is as wide as it is high. */
export function pdfPages(pages: readonly { readonly texts: readonly PdfText[]; readonly lines?: readonly PdfLine[] }[]): Buffer {
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
  const kids = pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')
  return pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ...pages.flatMap(({ texts, lines = [] }, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${7 + 2 * index} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      stream(
        [
          ...texts.map(({ text, x, y, size = 12 }) => `BT /F ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`),
          ...lines.map(({ from, to }) => `${from.join(' ')} m ${to.join(' ')} l S`),
        ].join('\n'),
      ),
    ]),
  ])
}
