/** What a kept link holds: the entities it names, and the settings in it that this version does not know. */
import type { Page } from './page.ts'
import { readView, type View, writeView } from './view.ts'

/** Ids of all that the picture was made of. */
export function entitiesIn({ exploring, selection, page }: View): readonly string[] {
  const chosen = selection === null ? [] : selection.kind === 'node' ? [selection.id] : [selection.edge.source, selection.edge.target]
  return [...new Set([...(exploring.only ?? []), ...exploring.hidden, ...exploring.also, ...exploring.pins.map(({ id }) => id), ...exploring.many, ...chosen, ...asked(page)])]
}

/** kind=gadget: what reading the link and writing it again loses. */
export function lostSettings(link: string): readonly string[] {
  const kept = [...new URLSearchParams(writeView(readView(link)))].map(([key, value]) => `${key}=${value}`)
  return [...new URLSearchParams(link)].map(([key, value]) => `${key}=${value}`).filter((one) => !kept.includes(one))
}

function asked(page: Page): readonly string[] {
  if (page.kind === 'path') return [page.from, page.to].filter(Boolean)
  return (page.kind === 'impact' || page.kind === 'agency') && page.of !== '' ? [page.of] : []
}
