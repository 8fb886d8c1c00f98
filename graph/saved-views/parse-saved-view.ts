/** Saved views as they come from outside, from a request or an exported file, parsed at the edge. */
import { LONGEST_VIEW_LINK, LONGEST_VIEW_NAME, MOST_VIEW_ENTITIES, type SavedView } from '../model/saved-view.ts'

/** What was given is no view. `message` is one sentence in Chinese. */
export class InvalidSavedView extends Error {
  override readonly name = 'InvalidSavedView'
}

/** What a person gives; id and time are the server's. */
export type GivenView = Omit<SavedView, 'id' | 'at'>

type Fields = { readonly [key: string]: unknown }

export function parseGivenView(value: unknown): GivenView {
  const fields = object(value)
  return { name: nameIn(fields), link: linkIn(fields), entities: entitiesIn(fields) }
}

export const parseViewName = (value: unknown): string => nameIn(object(value))

/** @param json what `views export` wrote: `{views: […]}` */
export function parseSavedViews(json: string): readonly SavedView[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw new InvalidSavedView('不是合法的 JSON；应为 zhenglian views export 导出的文件。', { cause })
  }
  const all = (value as { views?: unknown } | null)?.views
  if (!Array.isArray(all)) throw new InvalidSavedView('文件里没有 views；应为 zhenglian views export 导出的文件。')
  return all.map((one: unknown) => {
    const { id, at } = object(one)
    if (typeof id !== 'string' || !/^v-[0-9a-f-]{8,40}$/u.test(id)) throw new InvalidSavedView(`视图的编号“${String(id).slice(0, 50)}”不对；应为 zhenglian views export 导出的文件。`)
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) throw new InvalidSavedView(`视图的时间“${String(at).slice(0, 50)}”不对：应为 ISO 时间，如 2026-01-02T03:04:05Z。`)
    return { id, at: new Date(at).toISOString(), ...parseGivenView(one) }
  })
}

function object(value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new InvalidSavedView('视图应为 JSON 对象：{"name": "…", "link": "?…", "entities": []}。')
}

function nameIn({ name }: Fields): string {
  // What cannot be seen would make two names look the same.
  const text = typeof name === 'string' ? name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').replace(/\s+/gu, ' ').trim() : ''
  if (text !== '' && text.length <= LONGEST_VIEW_NAME) return text
  throw new InvalidSavedView(`视图的名称应为 1 到 ${LONGEST_VIEW_NAME} 个字。`)
}

function linkIn({ link }: Fields): string {
  if (typeof link === 'string' && link.length <= LONGEST_VIEW_LINK && (link === '' || link.startsWith('?'))) return link
  throw new InvalidSavedView(`link 应为网址中从“?”开始的部分，不超过 ${LONGEST_VIEW_LINK} 个字符。`)
}

function entitiesIn({ entities = [] }: Fields): SavedView['entities'] {
  const listed: readonly unknown[] = Array.isArray(entities) ? entities : []
  const known = listed.flatMap((one) => {
    const { id, name } = (one ?? {}) as { id?: unknown; name?: unknown }
    return typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : []
  })
  if (Array.isArray(entities) && known.length === listed.length && known.length <= MOST_VIEW_ENTITIES) return known
  throw new InvalidSavedView(`entities 应为不超过 ${MOST_VIEW_ENTITIES} 个 {"id": "…", "name": "…"} 的列表。`)
}
