/** Where a pattern fits a text. */

/**
 * All matches in order, as `text.matchAll(pattern)` gives them. `matchAll` makes a copy of the
 * pattern each time, and compiles that anew where it is as long as a lexicon: most of what it costs.
 *
 * @param pattern with the flag g
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`matchesIn goes on from match to match: ${pattern} needs the flag g`)
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    // Behind an empty match it goes on with the next character.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}
