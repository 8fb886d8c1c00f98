/**
 * How much of damaged text comes back, over 200 seeds and every kind of damage.
 *   npx tsx tests/ingest/repair/measure-damage.ts [seeds] [--set-aside] [--show]
 */
import { CLEAN_TEXTS, measureDamage, SET_ASIDE_TEXTS } from './restored-share.ts'
import { BYTE_DAMAGES } from './damage-by-bytes.ts'
import { DAMAGE_KINDS } from './damage.ts'

const seeds = Number(process.argv[2] ?? 200)
const show = process.argv.includes('--show')
const texts = process.argv.includes('--set-aside') ? SET_ASIDE_TEXTS : CLEAN_TEXTS
let wrong = 0
let all = 0
for (const kind of [...DAMAGE_KINDS, ...BYTE_DAMAGES]) {
  const started = performance.now()
  const result = measureDamage(kind, seeds, texts)
  wrong += result.wrong
  all += result.characters
  const ms = ((performance.now() - started) / seeds).toFixed(0)
  console.log(
    `${kind.padEnd(18)} ${(100 * (1 - result.wrong / result.characters)).toFixed(4)} % restored, ${result.wrong} of ${result.characters} wrong in ${result.wrongSpans} places, ` +
      `${result.unnamed} of them not named in problems; ${result.doubts} doubts, ${result.needless} of them needless; ${ms} ms a document`,
  )
  if (show) for (const line of result.examples) console.log('   ', line)
}
console.log(`all kinds: ${(100 * (1 - wrong / all)).toFixed(4)} % of characters restored over ${seeds} seeds a kind`)
