/**
 * What the user has done to the picture: hidden, kept alone, expanded, pinned,
 * grouped, gathered. Part of the view, so that a link and the back button bring it
 * back. Verbs are pure: from one exploration to the next.
 */
export const GROUPINGS = ['agency', 'function'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** A node that stays where the user put it, in the canvas's own units. */
export interface Pin {
  readonly id: string
  readonly x: number
  readonly y: number
}

export interface Exploration {
  /** Nothing else is shown; null: everything that the filters let through. */
  readonly only: readonly string[] | null
  readonly hidden: readonly string[]
  /** Shown whatever the filters say: what was expanded. */
  readonly also: readonly string[]
  readonly pins: readonly Pin[]
  readonly group: Grouping | null
  /** Ids of the groups that are folded into one node each. */
  readonly folded: readonly string[]
  /** Nodes gathered to do something with all of them. */
  readonly many: readonly string[]
}

export const UNEXPLORED: Exploration = { only: null, hidden: [], also: [], pins: [], group: null, folded: [], many: [] }

export const isExplored = ({ only, hidden, also, pins, group }: Exploration): boolean => only !== null || group !== null || hidden.length + also.length + pins.length > 0

export function hide(exploration: Exploration, ids: readonly string[]): Exploration {
  const { only, hidden, also } = exploration
  return { ...exploration, only: only && without(only, ids), also: without(also, ids), hidden: joined(hidden, ids), many: [] }
}

/** Dismisses all others. */
export function keepOnly(exploration: Exploration, ids: readonly string[]): Exploration {
  return { ...exploration, only: joined([], ids), hidden: without(exploration.hidden, ids), many: [] }
}

/** Brings these in, hidden or dismissed or filtered out as they may be. */
export function expand(exploration: Exploration, ids: readonly string[]): Exploration {
  const { only, hidden, also } = exploration
  return { ...exploration, only: only && joined(only, ids), hidden: without(hidden, ids), also: joined(also, ids) }
}

export function pin(exploration: Exploration, pins: readonly Pin[]): Exploration {
  const ids = pins.map(({ id }) => id)
  return { ...exploration, pins: [...exploration.pins.filter(({ id }) => !ids.includes(id)), ...pins.map(({ id, x, y }) => ({ id, x: Math.round(x), y: Math.round(y) }))] }
}

export function unpin(exploration: Exploration, ids: readonly string[]): Exploration {
  return { ...exploration, pins: exploration.pins.filter(({ id }) => !ids.includes(id)) }
}

export function toggleFolded(exploration: Exploration, group: string): Exploration {
  const { folded } = exploration
  return { ...exploration, folded: folded.includes(group) ? without(folded, [group]) : [...folded, group] }
}

/** Ids hold no tilde, and a URL keeps it as it is. */
export function writeExploration({ only, hidden, also, pins, group, folded, many }: Exploration, query: URLSearchParams): void {
  if (only) query.set('only', only.join('~'))
  if (hidden.length > 0) query.set('hidden', hidden.join('~'))
  if (also.length > 0) query.set('also', also.join('~'))
  if (pins.length > 0) query.set('pins', pins.map(({ id, x, y }) => `${id}_${x}_${y}`).join('~'))
  if (group) query.set('group', group)
  if (folded.length > 0) query.set('folded', folded.join('~'))
  if (many.length > 0) query.set('many', many.join('~'))
}

export function readExploration(query: URLSearchParams): Exploration {
  const ids = (key: string): readonly string[] => joined([], (query.get(key) ?? '').split('~').filter((id) => id !== ''))
  const only = query.get('only')
  return {
    only: only === null ? null : ids('only'),
    hidden: ids('hidden'),
    also: ids('also'),
    pins: ids('pins').flatMap((text) => {
      const match = /^([^_]+)_(-?\d{1,7})_(-?\d{1,7})$/u.exec(text)
      return match ? [{ id: match[1] ?? '', x: Number(match[2]), y: Number(match[3]) }] : []
    }),
    group: GROUPINGS.find((one) => one === query.get('group')) ?? null,
    folded: ids('folded'),
    many: ids('many'),
  }
}

const without = (ids: readonly string[], others: readonly string[]): readonly string[] => ids.filter((id) => !others.includes(id))
const joined = (ids: readonly string[], others: readonly string[]): readonly string[] => [...new Set([...ids, ...others])]
