/** Chinese and circled numerals, as they number the levels of a plan. */

const DIGITS = new Map([...'〇零一二三四五六七八九'].map((char, index) => [char, index < 2 ? 0 : index - 1]))
/** The first of each twenty that stand in a row. */
const MARKED_ONES = ['①', '⑴', '⒈'] as const

/** @returns the number (十二 → 12, 一百零三 → 103, 12 → 12, ⑫ → 12), or null where it is none */
export function numeralValue(numeral: string): number | null {
  if (/^\d+$/u.test(numeral)) return Number(numeral)
  for (const one of MARKED_ONES) {
    const value = numeral.charCodeAt(0) - one.charCodeAt(0) + 1
    if (numeral.length === 1 && value >= 1 && value <= 20) return value
  }
  return chineseValue(numeral)
}

function chineseValue(numeral: string): number | null {
  let total = 0
  let digit: number | null = null
  for (const char of numeral) {
    if (char === '十' || char === '百') {
      total += (digit ?? 1) * (char === '十' ? 10 : 100)
      digit = null
      continue
    }
    const value = DIGITS.get(char)
    if (value === undefined) return null
    digit = value
  }
  return numeral === '' ? null : total + (digit ?? 0)
}
