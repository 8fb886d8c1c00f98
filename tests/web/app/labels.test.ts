import { describe, expect, it } from 'vitest'
import { declutter, type Labelled } from '../../../web/app/canvas/label-declutter.ts'
import { wrapName } from '../../../web/app/canvas/label-wrap.ts'
import { shelves } from '../../../web/app/canvas/layout/shelves.ts'

const VIEW = { width: 1000, height: 1000 }
const at = (id: string, x: number, y: number, more: Partial<Labelled> = {}): Labelled => ({
  id, x, y, radius: 10, width: 80, height: 16, rank: 1, covers: 'nothing', solid: true, ...more,
})

describe('names on the canvas', () => {
  it('wraps into lines of about equal length, no line opening with a closing bracket', () => {
    expect(wrapName('市电子政务外网')).toBe('市电子政务外网')
    expect(wrapName('省电子政务外网异地容灾备份中心')).toBe('省电子政务外网异\n地容灾备份中心')
    expect(wrapName('市外办因公出国(境)网上申办信息系统')).toBe('市外办因公出国(境)\n网上申办信息系统')
  })

  it('goes below where there is room, elsewhere where there is not', () => {
    expect(declutter([at('a', 500, 500)], VIEW).get('a')).toBe('bottom')
    expect(declutter([at('a', 500, 500), at('b', 500, 525, { rank: 0 })], VIEW).get('a')).toBe('top')
  })

  it('stays unwritten where no side is free, unless it must be written', () => {
    const crowd = [[0, 25], [0, -25], [30, 0], [-30, 0]].map(([dx = 0, dy = 0], index) => at(`c${index}`, 500 + dx, 500 + dy, { rank: 0, width: 1, height: 1 }))
    expect(declutter([at('a', 500, 500), ...crowd], VIEW).has('a')).toBe(false)
    expect(declutter([at('a', 500, 500, { covers: 'symbols' }), ...crowd], VIEW).has('a')).toBe(true)
  })

  it('lies over a symbol rather than stay unwritten where it is important, over another name only where it is selected', () => {
    const [first, second] = [at('a', 500, 500, { covers: 'symbols', rank: 2 }), at('b', 500, 502, { covers: 'symbols', width: 400, height: 60 })]
    const around = [[0, 40], [0, -40], [60, 0], [-60, 0]].map(([dx = 0, dy = 0], index) => at(`n${index}`, 500 + dx, 500 + dy, { covers: 'all', width: 100, height: 60 }))
    expect(declutter([first, second], VIEW).get('a')).toBe('bottom')
    expect(declutter([first, second, ...around], VIEW).has('b')).toBe(false)
    expect(declutter([first, { ...second, covers: 'all' }, ...around], VIEW).has('b')).toBe(true)
  })

  it('keeps off the edge of the canvas', () => {
    expect(declutter([at('a', 15, 500)], VIEW).get('a')).toBe('right')
  })
})

describe('parts on shelves', () => {
  it('overlap nowhere and fill about the shape asked for', () => {
    const sizes = [300, 120, 110, 90, 80, 60, 40].map((side) => ({ width: side, height: side }))
    const places = shelves(sizes, 1.5)
    const boxes = places.map((place, index) => ({ ...place, ...(sizes[index] ?? { width: 0, height: 0 }) }))
    for (const a of boxes) {
      for (const b of boxes) {
        if (a === b) continue
        expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
      }
    }
    const width = Math.max(...boxes.map((box) => box.x + box.width))
    const height = Math.max(...boxes.map((box) => box.y + box.height))
    expect(width / height).toBeGreaterThan(0.9)
    expect(width / height).toBeLessThan(2.6)
  })

  it('have nothing to place of nothing', () => {
    expect(shelves([], 1)).toEqual([])
  })
})
