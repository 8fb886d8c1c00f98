/** repair as a whole: the first document, clean texts, damage by program, and what holds for any string. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeText, readDocument } from '../../../ingest/read/index.ts'
import { originalSpan, repair, repairedSpan, undo } from '../../../ingest/repair/index.ts'
import { BYTE_DAMAGES, damagedByBytes } from './damage-by-bytes.ts'
import { damaged, DAMAGE_KINDS } from './damage.ts'
import { CLEAN_TEXTS, measureDamage, SET_ASIDE_TEXTS } from './restored-share.ts'
import { repaired, sourceText } from './repaired.ts'

const root = new URL('../../../', import.meta.url)
const raw = readFileSync(new URL('seeds/000_76fcdf778cb303a1.txt', root))
const clean = readFileSync(new URL('tests/gold/nanjing-2018.clean.txt', root), 'utf8')

describe('the first document', async () => {
  const read = await readDocument(raw, '000_76fcdf778cb303a1.txt')
  const mended = repair(read)

  it('comes back character for character', () => {
    expect(mended.text.normalize('NFKC').split('\n')).toEqual(clean.normalize('NFKC').split('\n'))
  })
  it('gives its bytes back', () => {
    expect(Buffer.from(encodeText(undo(mended), read.encoding ?? '')).equals(raw)).toBe(true)
  })
  it('says of every edit where it came from', () => {
    for (const { start, end, original, originalStart } of mended.edits) {
      expect(mended.original.slice(originalStart, originalStart + original.length)).toBe(original)
      expect(mended.text.slice(start, end)).not.toBe(original)
    }
  })
  it('carries spans there and back', () => {
    const start = mended.text.indexOf('升级改造市电子政务外网')
    const there = originalSpan(mended.edits, { start, end: start + 4 })
    expect(mended.original.slice(there.start, there.end)).toMatch(/^\?。ǘ/)
    const name = mended.text.indexOf('人民政府')
    const span = { start: name, end: name + 4 }
    expect(repairedSpan(mended.edits, originalSpan(mended.edits, span))).toEqual(span)
    expect(mended.original.slice(originalSpan(mended.edits, span).start, originalSpan(mended.edits, span).end)).toBe('人民政府')
  })
})

describe('clean text', () => {
  const gold = new URL('tests/gold/', root)
  const plans = readdirSync(gold).filter((name) => name.endsWith('.clean.txt')).map((name) => ({ name, text: readFileSync(new URL(name, gold), 'utf8') }))
  it.each([...plans, ...CLEAN_TEXTS, ...SET_ASIDE_TEXTS])('gets no edit: $name', ({ text }) => {
    const { edits, problems } = repaired(text)
    expect([edits, problems]).toEqual([[], []])
  })
})

describe('damage put in by a program', () => {
  const SEEDS = 12
  const results = DAMAGE_KINDS.map((kind) => ({ kind, ...measureDamage(kind, SEEDS) }))
  /** A text with few words that Taiwan has others for does not show that they were put in: a known gap. */
  const ofCharacters = results.filter(({ kind }) => kind !== 'taiwan')

  it.each(results)('$kind: $wrong of $characters characters wrong', ({ kind, wrong, characters }) => {
    expect(1 - wrong / characters).toBeGreaterThanOrEqual(kind === 'shift' || kind === 'taiwan' ? 0.997 : kind.includes('shift') || kind === 'all' ? 0.999 : 1)
  })
  it('comes back to 99.9 % over all kinds', () => {
    const wrong = ofCharacters.reduce((sum, result) => sum + result.wrong, 0)
    const characters = ofCharacters.reduce((sum, result) => sum + result.characters, 0)
    expect(1 - wrong / characters).toBeGreaterThanOrEqual(0.999)
  })
  it('is named wherever it does not come back', () => {
    expect(ofCharacters.flatMap(({ unnamed, examples }) => (unnamed > 0 ? examples : []))).toEqual([])
  })
})

describe('damage put in by another program', () => {
  it.each([CLEAN_TEXTS, SET_ASIDE_TEXTS].flatMap((texts) => BYTE_DAMAGES.map((kind) => [kind, texts] as const)))('%s: every place that does not come back is named', (kind, texts) => {
    const { unnamed, examples, wrong, characters } = measureDamage(kind, 12, texts)
    expect(unnamed > 0 ? examples.filter((example) => example.includes('UNNAMED')) : []).toEqual([])
    expect(1 - wrong / characters).toBeGreaterThanOrEqual(0.98)
  })
})

/** What holds whatever came in. */
function expectSound(text: string): void {
  const once = repaired(text)
  expect(undo(once)).toBe(text)
  const again = repair(once)
  expect([again.text, again.edits]).toEqual([once.text, []])
  for (const { place } of once.problems) expect(place && place.start >= 0 && place.start <= place.end && place.end <= once.text.length).toBe(true)
}

describe('any damaged text', () => {
  const texts = fc.constantFrom(...[...CLEAN_TEXTS, ...SET_ASIDE_TEXTS].map(({ text }) => text))
  const seeds = fc.integer({ min: 1, max: 1e9 })

  it.each(DAMAGE_KINDS)('is repaired once for all, and its edits invert: %s', (kind) => {
    fc.assert(fc.property(texts, seeds, fc.constantFrom('t', 'tw', 'hk'), (text, seed, script) => expectSound(damaged(text, seed, kind, script))), { numRuns: 8 })
  })
  it.each(BYTE_DAMAGES)('is repaired once for all, and its edits invert: bytes of a %s', (kind) => {
    fc.assert(fc.property(texts, seeds, (text, seed) => expectSound(damagedByBytes(text, seed, kind))), { numRuns: 8 })
  })
  it('is repaired once for all where it is cut off anywhere', () => {
    fc.assert(
      fc.property(texts, seeds, fc.double({ min: 0, max: 1, noNaN: true }), (text, seed, share) => {
        const bad = damaged(text, seed, 'all')
        expectSound(bad.slice(Math.floor(bad.length * share)))
      }),
      { numRuns: 12 },
    )
  })
})

describe('any string', () => {
  const pieces = ['區(qū)', '(', 'qū', ')', '?', '。ǘ┥壐脑', '&amp;', '&#8203;', 'lt;', '\r', '\n', '\u200b', '\uFEFF', '\uE5E5', '\uFFFD', '臺灣', '数据', '２', 'Ａ', '（', '）', '著', '\u{20000}', '\ud800', '　', '發', 'a', '??', '?ù', '堿', '芾碇贫', '\uE123', '转载请注明出处', '更多内容请访问', '。', '\t', `各${'单位要按月报送进展，'.repeat(8)}。\n`]
  const strings = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')))

  it('is repaired without throwing, its edits invert, and a second repair finds nothing', () => {
    fc.assert(fc.property(strings, expectSound), { numRuns: 400 })
  })
  it.each([
    ['question marks', '?'.repeat(100_000)],
    ['brackets', '(（'.repeat(50_000)],
    ['readings without characters', '区(qū'.repeat(20_000)],
    ['marks and characters', '?堿'.repeat(5_000)],
    ['one run without end', `?${'堿芾碇贫'.repeat(1_000)}`],
    ['entities', '&amp;'.repeat(50_000)],
  ])('of %s takes no long', (_, text) => {
    const started = performance.now()
    repair(sourceText(text))
    expect(performance.now() - started).toBeLessThan(8_000)
  })
})
