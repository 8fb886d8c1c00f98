/** What a kept link holds. */
import { expect, it } from 'vitest'
import { readView } from '../../../web/app/state/view.ts'
import { entitiesIn, lostSettings } from '../../../web/app/state/view-link.ts'

it('names every entity of the picture once', () => {
  const link = '?view=path&from=s-1&to=s-2&only=s-1~s-3&pins=s-4_10_-20&hidden=a-5&edge=FEEDS~s-6~s-7'
  expect([...entitiesIn(readView(link))].sort()).toEqual(['a-5', 's-1', 's-2', 's-3', 's-4', 's-6', 's-7'])
})

it('says which settings reading loses, and none for what this version writes', () => {
  expect(lostSettings('?view=table&of=lines&sort=status-down&kind=Agency&pins=s-1_3_4')).toEqual([])
  expect(lostSettings('?view=globe&kind=gadget&node=s-1&text=')).toEqual(['view=globe', 'kind=gadget', 'text='])
})
