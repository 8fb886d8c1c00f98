/**
 * Tags left in text that was taken from a page's source: “共享。</span>推进” → “共享。推进”,
 * and “<br/>” is the line end that it stood for. Only tags that pages are written
 * with; “<省政务服务管理办法>” names a document.
 */
import type { Change, Rule } from './rule.ts'

const TAG = /<\/?(br|p|div|li|tr|span|strong|b|em|i|u|font|a|img|td|th|table|tbody|ul|ol|h[1-6]|section|sup|sub|o:p)(?:\s[^<>\n]{0,300})?\/?>/gi
/** The rest of one whose bracket was lost with the bytes before it: “指导思想?/strong>”. */
const TAG_REST = /(?<=[?？\uFFFD])(?:\/(?:p|div|li|tr|span|strong|b|em|font|a|td|h[1-6])|br ?\/?)>/gi
const LINE_BREAK = /^<?(?:br|\/(?:p|div|li|tr|h[1-6]))\b/i

export const htmlTags: Rule = {
  name: 'repair/html-tag',
  find(text) {
    const changes: Change[] = []
    if (!text.includes('>')) return { changes }
    const found = [...text.matchAll(TAG), ...text.matchAll(TAG_REST)].sort((a, b) => a.index - b.index)
    for (const { 0: tag, index: start } of found) {
      const end = start + tag.length
      const breaks = LINE_BREAK.test(tag) && start > 0 && text[start - 1] !== '\n' && end < text.length && text[end] !== '\n'
      changes.push({ start, end, text: breaks ? '\n' : '' })
    }
    return { changes }
  },
}
