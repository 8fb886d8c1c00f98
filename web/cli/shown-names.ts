/**
 * Names in a table that holds several cities: 市发改委（南京市）. In an answer about
 * one place the short name is enough; where two places of the same tier stand
 * beside each other, or two things have one name, each says where it belongs.
 */
interface Ref {
  readonly id: string
  readonly label: string
  readonly name: string
  readonly jurisdiction: string | null
}

/** The same answer, with the place in each name that needs one. */
export function withPlaces<Answer>(answer: Answer): Answer {
  const refs = [...refsIn(answer)]
  const unclear = sameTierTwice(refs) ? null : namesakes(refs)
  const shown = (ref: Ref): string =>
    ref.jurisdiction === null || ref.name.startsWith(ref.jurisdiction) || (unclear !== null && !unclear.has(ref.name)) ? ref.name : `${ref.name}（${ref.jurisdiction}）`
  return renamed(answer, shown) as Answer
}

/** 南京市 and 成都市, but not 南京市 and 江苏省: the tier is in the name already. */
function sameTierTwice(refs: readonly Ref[]): boolean {
  const places = [...new Set(refs.flatMap(({ jurisdiction }) => jurisdiction ?? []))]
  return new Set(places.map((place) => place.at(-1))).size < places.length
}

/** Names that more than one thing has. */
function namesakes(refs: readonly Ref[]): ReadonlySet<string> {
  const ids = new Map<string, string>()
  return new Set(refs.flatMap(({ id, name }) => {
    const first = ids.get(name) ?? id
    ids.set(name, first)
    return first === id ? [] : [name]
  }))
}

function* refsIn(value: unknown): Generator<Ref> {
  if (typeof value !== 'object' || value === null) return
  if (isRef(value)) yield value
  for (const inner of Object.values(value)) yield* refsIn(inner)
}

function renamed(value: unknown, shown: (ref: Ref) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, shown))
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, shown)]))
  return isRef(value) ? { ...inner, name: shown(value) } : inner
}

const isRef = (value: object): value is Ref => 'id' in value && 'label' in value && 'name' in value && 'jurisdiction' in value
