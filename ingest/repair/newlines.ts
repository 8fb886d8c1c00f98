/**
 * One kind of line end: CRLF of Windows, CR of old Macs and the Unicode
 * separators become LF, so that no later stage has to know them.
 */
import type { Change, Rule } from './rule.ts'

export const newlines: Rule = {
  name: 'repair/newline',
  find(text) {
    const changes: Change[] = []
    if (!/[\r\u2028\u2029\u0085]/.test(text)) return { changes }
    for (const match of text.matchAll(/\r(?=\n)|[\r\u2028\u2029\u0085]/g)) {
      const crlf = match[0] === '\r' && text[match.index + 1] === '\n'
      changes.push({ start: match.index, end: match.index + 1, text: crlf ? '' : '\n' })
    }
    return { changes }
  },
}
