/**
 * Names by the sound of their characters: `dzzw` finds 电子政务, `dianzi` too. The
 * readings come from a dictionary and are kept by name, which never changes
 * what it sounds like.
 */
import { pinyin } from 'pinyin-pro'

interface Sound {
  /** dzzwww */
  readonly initials: string
  /** dianzizhengwuwaiwang */
  readonly full: string
}

const KEPT = new Map<string, Sound>()
/** Far above what one machine's plans name; a guard for the memory. */
const MOST_KEPT = 200_000

/** Whether letters may be meant as pinyin: one alone fits half of all names. */
export const mayBePinyin = (query: string): boolean => /^[a-z]{2,40}$/u.test(query)

/** @returns 0 where the name begins so, 1 where the letters stand inside it at the start of a character, null where they do not */
export function soundsLike(name: string, letters: string): 0 | 1 | null {
  const { initials, full } = soundOf(name)
  if (initials.startsWith(letters) || full.startsWith(letters)) return 0
  return initials.includes(letters) || (letters.length >= 4 && full.includes(letters)) ? 1 : null
}

function soundOf(name: string): Sound {
  const kept = KEPT.get(name)
  if (kept) return kept
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true }).map((one) => one.toLowerCase().replace(/[^a-z0-9]/gu, ''))
  const sound = { initials: syllables.map((one) => one.slice(0, 1)).join(''), full: syllables.join('') }
  if (KEPT.size >= MOST_KEPT) KEPT.clear()
  KEPT.set(name, sound)
  return sound
}
