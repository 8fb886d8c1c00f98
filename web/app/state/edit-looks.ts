/**
 * Edits by what kind of fault they mend, for their quiet marks in the text: each
 * family has its own line under it as well as its own tint, so that nothing hangs
 * on colour alone.
 */
export type EditFamily = 'shift' | 'gloss' | 'script' | 'sign' | 'other'

const FAMILIES: Readonly<Record<string, EditFamily>> = {
  'repair/gbk-shift': 'shift',
  'repair/pinyin-gloss': 'gloss',
  'repair/taiwan-word': 'script',
  'repair/traditional': 'script',
  'repair/full-width-latin': 'sign',
  'repair/html-entity': 'sign',
  'repair/html-tag': 'sign',
  'repair/invisible-character': 'sign',
  'repair/newline': 'sign',
  'repair/radical-form': 'sign',
}

export function editFamily(rule: string): EditFamily {
  return FAMILIES[rule] ?? 'other'
}
