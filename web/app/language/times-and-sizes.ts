/** Times and sizes as the reader's language writes them. */
import { timeWords } from '../state/words.ts'
import { isEnglish, msg, str } from './language.ts'

/** 2026年3月5日 14:07, or 5 March 2026, 14:07; by the reader's clock. */
export function shownTime(iso: string): string {
  return isEnglish() ? new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }).replace(' at ', ', ') : timeWords(iso)
}

/** 23892 → 23.3 KB. */
export function shownSize(bytes: number): string {
  if (bytes < 1024) return msg(str`${bytes} 字节`)
  const kilobytes = bytes / 1024
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}
