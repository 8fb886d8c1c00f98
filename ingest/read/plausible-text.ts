/**
 * How much a decoded string looks like Chinese text. Legacy encodings decode
 * nearly any bytes into something, so what tells them apart is not whether they
 * decode but whether the result uses the characters that people write.
 */

/** 1 is all common characters; wrong decodings of Chinese reach 0.4 to 0.6. */
export const PLAUSIBLE = 0.8

/** Enough to judge an encoding by, and keeps a 10 MB file from being weighed four times. */
const SAMPLE = 20_000

/** @returns share of the sampled characters that are common in Chinese documents, 0 to 1. */
export function plausibility(text: string): number {
  const common = commonCharacters()
  let good = 0
  let all = 0
  for (const sample of samples(text)) {
    for (const char of sample) {
      if (char === '\uFEFF') continue
      all++
      const code = char.codePointAt(0)!
      if (isPlainAscii(code) || isEastAsianPunctuation(code) || common.has(char)) good++
      // A control character or a hole weighs more than a rare character: no text has many.
      else if (code < 0x20 || code === 0xfffd || (code >= 0x7f && code < 0xa0)) all += 4
    }
  }
  return all === 0 ? 0 : good / all
}

function samples(text: string): readonly string[] {
  if (text.length <= SAMPLE) return [text]
  const middle = Math.floor(text.length / 2)
  return [text.slice(0, SAMPLE / 2), text.slice(middle, middle + SAMPLE / 2)]
}

function isPlainAscii(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 0x09 || code === 0x0a || code === 0x0d || code === 0x0c
}

function isEastAsianPunctuation(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x301f) || // 、。《》〔〕
    (code >= 0xff01 && code <= 0xff5e) || // ，：（）
    (code >= 0x2010 && code <= 0x2026) || // —“”…
    code === 0xb7
  )
}

let cached: ReadonlySet<string> | undefined

/**
 * The first level of GB 2312 (3,755 characters, chosen by use) and that of Big5
 * (5,401), which the standards order by row, so no list has to be kept here.
 */
function commonCharacters(): ReadonlySet<string> {
  if (cached) return cached
  const bytes = (leads: readonly [number, number], trails: readonly (readonly [number, number])[]) => {
    const out: number[] = []
    for (let lead = leads[0]; lead <= leads[1]; lead++)
      for (const [from, to] of trails) for (let trail = from; trail <= to; trail++) out.push(lead, trail)
    return Uint8Array.from(out)
  }
  const simplified = new TextDecoder('gb18030').decode(bytes([0xb0, 0xd7], [[0xa1, 0xfe]]))
  const traditional = new TextDecoder('big5').decode(bytes([0xa4, 0xc6], [[0x40, 0x7e], [0xa1, 0xfe]]))
  cached = new Set([...simplified, ...traditional].filter((char) => /\p{Script=Han}/u.test(char)))
  return cached
}
