/**
 * Which characters can stand behind one whose last byte vanished together with
 * their first. What vanishes with what is the same for many last bytes, so the
 * lists are made once for each such set, when it is first met.
 */
import type { WrittenForms } from './written-forms.ts'

export interface GapForms {
  /** As in `WrittenForms`, those of them that may stand there. */
  readonly byTrail: readonly Int32Array[]
  readonly common: Int32Array
  readonly aloneBeforeGap: Int32Array
}

const known = new WeakMap<WrittenForms, Map<number, GapForms>>()

/** @param gap as in `WrittenForms.gap`. */
export function formsAfterGap(forms: WrittenForms, gap: number): GapForms {
  let byGap = known.get(forms)
  if (!byGap) known.set(forms, (byGap = new Map<number, GapForms>()))
  let found = byGap.get(gap)
  if (!found) {
    const fits = (form: number): boolean => forms.gapTakes[(gap << 8) | forms.lead[form]!] === 1
    found = { byTrail: forms.byTrail.map((list) => list.filter(fits)), common: forms.common.filter(fits), aloneBeforeGap: forms.aloneBeforeGap.filter(fits) }
    byGap.set(gap, found)
  }
  return found
}
