/**
 * Characters that show nothing and break words apart for every later stage:
 * zero-width spaces, soft hyphens, direction marks, byte order marks inside the
 * text, control characters, and the private-use glyphs of symbol fonts (bullets of
 * Word lists).
 */
import type { Change, Doubt, Rule } from './rule.ts'

const INVISIBLE = /[\u0001-\u0008\u000E-\u001F\u007F\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFC\uE000-\uF8FF]/g

export const invisibleCharacters: Rule = {
  name: 'repair/invisible-character',
  find(text) {
    const changes: Change[] = []
    const leftovers: Doubt[] = []
    for (const match of text.matchAll(INVISIBLE)) {
      const code = match[0].charCodeAt(0)
      const span = { start: match.index, end: match.index + 1 }
      if (code < 0xe000 || code > 0xf8ff || isSymbolFont(code)) changes.push({ ...span, text: '' })
      // Windows maps the bytes A3A0, a blank of old Chinese editors, to U+E5E5.
      else if (code === 0xe5e5) changes.push({ ...span, text: '\u3000' })
      else leftovers.push({ ...span, actual: `私用区字符 U+${code.toString(16).toUpperCase()}，字体之外没有含义`, expected: '通用字符，请对照原件改正' })
    }
    return { changes, leftovers }
  },
}

/** Wingdings, Symbol and their like sit at U+F020 to U+F0FF. */
function isSymbolFont(code: number): boolean {
  return code >= 0xf020 && code <= 0xf0ff
}
