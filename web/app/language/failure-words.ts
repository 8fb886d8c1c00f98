/** What the server says went wrong: its own sentence, or in English what its code means, and the sentence where that says more. */
import type { ApiFailure } from '../state/api-client.ts'
import { isEnglish, msg, str } from './language.ts'

export function failureWords({ code, message }: Pick<ApiFailure, 'code' | 'message'>): string {
  return isEnglish() ? msg(str`${message}`, `#error ${code}`) : message
}
