/**
 * A piece of text to be shown between quotation marks: what cannot be seen is
 * named (line ends, zero-width and private-use characters), what is long is cut.
 */
const NAMES: Readonly<Record<string, string>> = { '\n': '⏎', '\r': '␍', '\t': '⇥', '\u00a0': '␣', '\u3000': '□' }

const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u00a0\u2028\u2029\u3000]/gu

export function shownText(text: string, longest = 60): string {
  const characters = Array.from(text.slice(0, 2 * longest))
  const cut = characters.length > longest || text.length > 2 * longest
  const kept = cut ? `${characters.slice(0, longest).join('')}…` : text
  return kept.replace(UNSEEN, (one) => NAMES[one] ?? `‹U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`)
}
