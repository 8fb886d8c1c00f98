/**
 * segment: text → words, by nodejieba with the project's own words added. The
 * words cover the text without gaps, so that any span can be cut at them.
 */
import nodejieba from 'nodejieba'
import lexicon from '../lexicon/segment-words.json' with { type: 'json' }
import programmes from '../lexicon/programmes.json' with { type: 'json' }
import type { Word } from '../stages.ts'

/** Function words that the segmenter's model for unknown words glues to their neighbours (至市, 及云). */
const GLUED = /[和与及至以向对将把为的在从由]/u

let loaded = false

/** The dictionary takes about a second to load, so it is loaded with the first text. */
function loadDictionary(): void {
  if (loaded) return
  for (const word of [...lexicon.words, ...programmes.programmes.map(({ name }) => name)]) {
    // A word that the dictionary has keeps its own frequency: inserting it again would lower it.
    if (nodejieba.cut(word).length > 1) nodejieba.insertWord(word)
  }
  loaded = true
}

/** @returns words in order; `text.slice(start, end)` of each is its `text` */
export function segment(text: string): readonly Word[] {
  loadDictionary()
  const words: Word[] = []
  let offset = 0
  for (const { word, tag } of nodejieba.tag(text)) {
    const start = text.indexOf(word, offset)
    if (start < 0) continue
    for (let at = offset; at < start; at += 1) words.push({ text: text.charAt(at), tag: 'x', start: at, end: at + 1 })
    words.push(...unglued({ text: word, tag, start, end: start + word.length }))
    offset = start + word.length
  }
  return words
}

function unglued(word: Word): readonly Word[] {
  // 工程建设 hides the noun that names and the verb that bounds it.
  if (/.建设$/u.test(word.text)) {
    const cut = word.end - 2
    return [{ ...word, text: word.text.slice(0, -2), end: cut }, { text: '建设', tag: 'vn', start: cut, end: word.end }]
  }
  if (word.tag !== 'x' || word.text.length < 2 || !GLUED.test(word.text)) return [word]
  return word.text
    .split(/([和与及至以向对将把为的在从由])/u)
    .filter((piece) => piece !== '')
    .reduce<Word[]>((pieces, text) => {
      const start = pieces.at(-1)?.end ?? word.start
      pieces.push({ text, tag: GLUED.test(text) ? 'p' : 'n', start, end: start + text.length })
      return pieces
    }, [])
}
