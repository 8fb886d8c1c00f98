/**
 * HTML entities left in the text of a web page that was saved carelessly:
 * “&nbsp;” “&ldquo;” “&#12290;”, also escaped twice (“&amp;nbsp;”) or cut short (“&nbsp”).
 */
import type { Change, Rule } from './rule.ts'

/** Those met in Chinese pages; `&copy` without semicolon is left, it may be part of an address. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: '\u3000', thinsp: ' ', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’',
  middot: '·', bull: '•', hellip: '…', mdash: '—', ndash: '–', times: '×', divide: '÷', deg: '°', permil: '‰', plusmn: '±', laquo: '«', raquo: '»',
  lang: '〈', rang: '〉', yen: '¥', copy: '©', reg: '®', trade: '™', sect: '§', para: '¶', zwnj: '', zwj: '', lrm: '', rlm: '', shy: '',
}

const ENTITY = /&(?:amp;|#38;|#x26;)*(?:([A-Za-z]{2,8})|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));/g

/** Marks that lost their semicolon; their names are no words that an address may hold. */
const CUT_SHORT = /&(nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|middot|hellip|mdash)(?![A-Za-z0-9=;])/g

export const htmlEntities: Rule = {
  name: 'repair/html-entity',
  find(text) {
    const changes: Change[] = []
    if (!text.includes('&')) return { changes }
    for (const match of [...text.matchAll(ENTITY), ...text.matchAll(CUT_SHORT)]) {
      const meant = meaning(match)
      if (meant !== undefined) changes.push({ start: match.index, end: match.index + match[0].length, text: meant })
    }
    return { changes: changes.sort((a, b) => a.start - b.start) }
  },
}

function meaning([, name, decimal, hex]: RegExpMatchArray): string | undefined {
  if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  // Control characters and half surrogates are no characters to put into a text.
  if (code > 0x10ffff || (code < 0x20 && code !== 9 && code !== 10) || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000)) return undefined
  return code === 0xa0 ? ' ' : String.fromCodePoint(code)
}
