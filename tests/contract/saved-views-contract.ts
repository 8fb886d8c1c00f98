/** What every store does with named views: one name, one view; kept through all that is written; gone when deleted. */
import { afterEach, describe, expect, it } from 'vitest'
import type { SavedView } from '../../graph/model/saved-view.ts'
import { savedViews } from '../../graph/queries/saved-views.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { cityPlan, districtPlan, idOf } from '../graph/queries/two-plans.ts'

const view = (id: string, name: string, change: Partial<SavedView> = {}): SavedView => ({ id, name, link: `?node=${idOf('extranet')}`, at: '2026-03-05T06:07:08.000Z', entities: [], ...change })

export function describeSavedViews(store: () => GraphStore): void {
  describe('saved views', () => {
    afterEach(async () => {
      for (const { id } of await savedViews(store())) await store().forgetView(id)
      for (const { document } of [cityPlan(), districtPlan()]) await store().remove(document.id)
    })

    it('are kept, listed newest first, and deleted', async () => {
      expect(await savedViews(store())).toEqual([])
      expect(await store().keepView(view('v-1', '外网'))).toBe(true)
      expect(await store().keepView(view('v-2', "’; MATCH (n) DETACH DELETE n //", { link: '', at: '2026-04-05T06:07:08.000Z' }))).toBe(true)
      expect((await savedViews(store())).map(({ id }) => id)).toEqual(['v-2', 'v-1'])
      expect((await savedViews(store()))[1]).toEqual({ ...view('v-1', '外网'), gone: [] })
      expect(await store().forgetView('v-1')).toBe(true)
      expect(await store().forgetView('v-1')).toBe(false)
      expect((await savedViews(store())).map(({ id }) => id)).toEqual(['v-2'])
    })

    it('have one name each, and may be given another', async () => {
      await store().keepView(view('v-1', '外网'))
      expect(await store().keepView(view('v-2', '外网'))).toBe(false)
      expect(await store().keepView(view('v-1', '内网'))).toBe(true)
      expect(await store().keepView(view('v-2', '外网'))).toBe(true)
      expect((await savedViews(store())).map(({ name }) => name).sort()).toEqual(['内网', '外网'].sort())
    })

    it('stay when documents come and go, and say what of them has gone', async () => {
      await store().write(cityPlan())
      const entities = [{ id: idOf('extranet'), name: '市电子政务外网' }, { id: 's-00000000000000000000', name: '从未有过' }]
      await store().keepView(view('v-1', '外网', { entities }))
      expect((await savedViews(store()))[0]).toMatchObject({ entities, gone: ['从未有过'] })
      await store().remove(cityPlan().document.id)
      expect((await savedViews(store()))[0]).toMatchObject({ entities, gone: ['市电子政务外网', '从未有过'] })
      await store().write(cityPlan())
      expect((await savedViews(store()))[0]).toMatchObject({ gone: ['从未有过'] })
    })
  })
}
