import { describe, expect, it } from 'vitest'
import { FIRST_VIEW, hasFilters, readEdge, readView, type View, writeView } from '../../../web/app/state/view.ts'

const FULL: View = {
  page: { kind: 'path', from: '民政', to: 's-2', which: 1, directed: true, agencies: true },
  kinds: ['platform', 'Agency'],
  relations: ['DEPENDS_ON'],
  agencies: ['a-0123'],
  functions: ['cloud'],
  statuses: ['planned'],
  years: ['2018'],
  due: ['2019'],
  isolated: true,
  exploring: { only: ['s-1'], hidden: ['s-3', 's-4'], also: ['s-5'], pins: [{ id: 's-1', x: -12, y: 340 }], group: 'function', folded: ['g-cloud'], many: ['s-1'] },
  selection: { kind: 'edge', edge: { type: 'FEEDS', source: 's-1', target: 's-2' } },
  reading: { document: 'd-9', mark: { start: 12, end: 40 }, measure: null, original: true, edit: 2 },
  documents: { by: 'relations', down: false },
}

describe('the view as a URL', () => {
  it('reads back what it wrote', () => {
    expect(readView(writeView(FULL))).toEqual(FULL)
    const measure: View = { ...FIRST_VIEW, selection: { kind: 'node', id: 's-7' }, reading: { document: 'd-9', mark: null, measure: 'd-9/2.4', original: false, edit: null } }
    expect(readView(writeView(measure))).toEqual(measure)
    const impact: View = { ...FIRST_VIEW, page: { kind: 'impact', of: '外网', strong: true } }
    expect(readView(writeView(impact))).toEqual(impact)
    expect(writeView(FULL)).toContain('text=original&edit=3')
  })

  it('is empty for the first view', () => {
    expect(writeView(FIRST_VIEW)).toBe('')
    expect(readView('')).toEqual(FIRST_VIEW)
    expect(hasFilters(FIRST_VIEW)).toBe(false)
    expect(hasFilters(FULL)).toBe(true)
  })

  it('leaves out what makes no sense', () => {
    const view = readView('?kind=nonsense&kind=platform&kind=platform&relation=DROP&edge=FEEDS~only-one&document=d-1&mark=9-3&text=both&edit=0')
    expect(view).toEqual({ ...FIRST_VIEW, kinds: ['platform'], reading: { document: 'd-1', mark: null, measure: null, original: false, edit: null } })
  })

  it('refuses an edge of unknown type or with too many parts', () => {
    expect(readEdge('FEEDS~a~b')).toEqual({ type: 'FEEDS', source: 'a', target: 'b' })
    expect(readEdge('EATS~a~b')).toBeNull()
    expect(readEdge('FEEDS~a~b~c')).toBeNull()
    expect(readEdge('toString~a~b')).toBeNull()
  })
})
