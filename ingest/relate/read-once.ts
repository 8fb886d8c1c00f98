/** What many cues of a sentence ask about one group or one context is read once. */

/** @param read depends on nothing but its arguments, of which `keyOf` gives the one that tells the others apart */
export function readOnce<Arguments extends readonly unknown[], Found>(
  keyOf: (...of: Arguments) => object,
  read: (...of: Arguments) => Found,
): (...of: Arguments) => Found {
  const known = new WeakMap<object, { readonly found: Found }>()
  return (...of) => {
    const key = keyOf(...of)
    const before = known.get(key)
    if (before !== undefined) return before.found
    const found = read(...of)
    known.set(key, { found })
    return found
  }
}

/** The key of what is asked of a group in its sentence. */
export function byGroup(_: unknown, group: object): object {
  return group
}
