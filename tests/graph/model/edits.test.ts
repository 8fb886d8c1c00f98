import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Edit, originalSpan, repairedSpan, undo } from '../../../graph/model/edits.ts'
import { explainEdit } from '../../../graph/model/explain-edit.ts'
import { packEdits, unpackEdits } from '../../../graph/model/packed-edits.ts'
import { shownText } from '../../../graph/model/shown-text.ts'

/** Edits as a repair makes them: in order, apart, each with the place it had in the original. */
const edits = fc
  .array(fc.record({ gap: fc.nat(9), length: fc.nat(4), original: fc.string({ maxLength: 5 }), rule: fc.constantFrom('repair/a', 'repair/b') }))
  .map((pieces) => {
    let [end, originalEnd] = [0, 0]
    return pieces.map(({ gap, length, original, rule }): Edit => {
      const [start, originalStart] = [end + gap, originalEnd + gap]
      ;[end, originalEnd] = [start + length, originalStart + original.length]
      return { start, end, rule, original, originalStart }
    })
  })

describe('edits', () => {
  it('are the same after packing, and through JSON', () => {
    fc.assert(fc.property(edits, (some) => {
      expect(unpackEdits(JSON.parse(JSON.stringify(packEdits(some))) as ReturnType<typeof packEdits>)).toEqual(some)
    }))
  })

  it('carry a place outside every edit there and back', () => {
    const text = '市电子政务外网'
    const some: readonly Edit[] = [{ start: 1, end: 2, rule: 'repair/pinyin-gloss', original: '電(diàn)', originalStart: 1 }]
    expect(undo({ text, edits: some })).toBe('市電(diàn)子政务外网')
    const span = originalSpan(some, { start: 4, end: 7 })
    expect(undo({ text, edits: some }).slice(span.start, span.end)).toBe('务外网')
    expect(repairedSpan(some, span)).toEqual({ start: 4, end: 7 })
  })
})

describe('an edit in words', () => {
  it.each([
    [{ rule: 'repair/traditional', original: '電', replacement: '电' }, '繁体“電”转为“电”（繁体转简体）。'],
    [{ rule: 'repair/newline', original: '\r', replacement: '' }, '换行符“␍”已删去（统一换行）。'],
    [{ rule: 'repair/invisible-character', original: '\u200b', replacement: '' }, '不可见字符“‹U+200B›”已删去（去除不可见字符）。'],
    [{ rule: 'repair/of-tomorrow', original: '', replacement: '市' }, '补上“市”（repair/of-tomorrow）。'],
  ])('%j', (edit, words) => {
    expect(explainEdit(edit)).toBe(words)
  })

  it('is short, however long the text is, and cuts no character in two', () => {
    expect(shownText('𠮷'.repeat(100_000))).toBe(`${'𠮷'.repeat(60)}…`)
    expect(shownText('𠮷'.repeat(60))).toBe('𠮷'.repeat(60))
  })
})
