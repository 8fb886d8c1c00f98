/** What kind of thing the two are: a website is seldom a duplicate of a data centre. */
import type { SystemKind } from '../../model/vocabulary.ts'
import { sharedMainTopic, type Found, type Pair } from './pair.ts'

const WORDS: Readonly<Record<SystemKind, string>> = {
  platform: '平台', system: '系统', network: '网络', app: '应用', website: '网站', datacentre: '数据中心', database: '数据库', service: '服务',
}

/** Kinds that plans call by either word. */
const ALIKE: readonly (readonly SystemKind[])[] = [
  ['platform', 'system'],
  ['website', 'app', 'service'],
  // A hotline, a hall.
  ['platform', 'system', 'service'],
]

export function anotherKind(pair: Pair): Found | null {
  const { a, b } = pair
  const [one, other] = [a.kind, b.kind]
  if (one === null || other === null || one === other || ALIKE.some((kinds) => kinds.includes(one) && kinds.includes(other))) return null
  // What is kept in a database is used through a platform.
  const store = one === 'database' || other === 'database'
  // 停车平台 and 停车APP are for parking, by either word.
  if (!store && sharedMainTopic(pair) !== null) return null
  return { weight: store ? -1 : -0.4, text: `一个是${WORDS[one]}，一个是${WORDS[other]}` }
}
