/** An item of a noun phrase up to the head noun that makes it a name. */
import { headAtEnd, isPhase, type Head } from '../lexicon/heads.ts'
import type { Item } from './noun-phrases.ts'
import type { Unit } from './units.ts'

/** An item that ends with a head: `units` are those of the name alone. */
export interface Headed {
  readonly units: readonly Unit[]
  readonly head: Head
  readonly trailing: readonly Unit[]
}

/** The head of a programme, whose name has none (金税三期). */
export const PROGRAMME: Head = { text: '', kind: 'system', weak: false, owned: false, counted: false, branch: false, generic: false, specific: true }

/** The item up to its last head; what follows is no part of the name (网站建设管理). */
export function headedItem(item: Item): Headed | null {
  let words = textOf(item.units)
  for (let end = item.units.length; end > 0; end -= 1) {
    const last = item.units[end - 1]
    const named = words
    words = words.slice(0, words.length - (last?.text.length ?? 0))
    if (last !== undefined && (isPhase(last.text) || (end > 1 && /^[(（][一-龥]{2,}[)）]$/u.test(last.text)))) {
      const inner = headedItem({ units: item.units.slice(0, end - 1), quantified: false })
      if (inner !== null && inner.trailing.length === 0) return { ...inner, units: item.units.slice(0, end), trailing: item.units.slice(end) }
    }
    // 法律服务热线12348: the number that one calls.
    if (end > 1 && /^\d{5}$/u.test(last?.text ?? '')) {
      const inner = headedItem({ units: item.units.slice(0, end - 1), quantified: false })
      if (inner !== null && inner.trailing.length === 0 && inner.head.text.endsWith('热线')) return { ...inner, units: item.units.slice(0, end), trailing: item.units.slice(end) }
    }
    if (last?.class === 'programme') return { units: [last], head: PROGRAMME, trailing: item.units.slice(end) }
    const head = headAtEnd(named)
    if (head === null) continue
    // 市档案馆: a body by its whole name, and nothing that it runs.
    if (end === 1 && last?.class === 'agency' && head.kind !== 'datacentre' && head.text.length <= last.text.length) continue
    // 大数据综合分析…: only at its end is 大数据 what is named.
    if (head.text === '大数据' && end < item.units.length) continue
    const units = item.units.slice(0, end)
    // 证照共享服务系统应用: a longer name keeps its head, and 应用 is what is done with it.
    if (head.text === '系统应用' && textOf(units).length > 8 && units.length > 3) {
      const inner = headedItem({ units: withoutEnd(units, 2), quantified: false })
      if (inner !== null) return { ...inner, trailing: item.units.slice(inner.units.length) }
    }
    if (head.generic) {
      // 平台应用 is the platform; 系统应用 is a head of its own.
      const inner = headedItem({ units: withoutEnd(units, head.text.length), quantified: false })
      if (inner !== null && !inner.head.weak) return { ...inner, trailing: item.units.slice(inner.units.length) }
    }
    return { units, head, trailing: item.units.slice(end) }
  }
  return null
}

function withoutEnd(units: readonly Unit[], length: number): readonly Unit[] {
  let end = units.length
  for (let left = length; left > 0 && end > 0; end -= 1) left -= units[end - 1]?.text.length ?? 0
  return units.slice(0, end)
}

export function textOf(units: readonly Unit[]): string {
  let text = ''
  for (const unit of units) text += unit.text
  return text
}
