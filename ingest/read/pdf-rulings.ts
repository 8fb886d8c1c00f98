/** The straight lines drawn on a page: the borders of its tables. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { OPS } from './pdf-library.ts'

/** Horizontal or vertical; from the top left corner of the page, in points. */
export interface Ruling {
  readonly horizontal: boolean
  /** The y of a horizontal line, the x of a vertical one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

type Matrix = readonly number[]
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** A border is a thin line, or a thin filled rectangle. */
const THIN = 2.5
const SHORTEST = 6
const MOST_RULINGS = 20_000
/** As the library codes the pieces of a path, with the numbers that each takes. */
const PIECES: readonly number[] = [2, 2, 6, 4, 0]
const [MOVE, LINE, , , CLOSE] = [0, 1, 2, 3, 4]

export async function pageRulings(page: PDFPageProxy, viewport: Matrix): Promise<readonly Ruling[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const rulings: Ruling[] = []
  const saved: Matrix[] = []
  let matrix = IDENTITY
  for (const [index, operator] of fnArray.entries()) {
    const values = argsArray[index] as readonly unknown[] | null
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? IDENTITY
    else if (operator === OPS.transform) matrix = times(matrix, values as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      if (Array.isArray(values?.[0])) matrix = times(matrix, values[0] as Matrix)
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY
    else if (operator === OPS.constructPath && values?.[0] !== OPS.endPath) {
      const path = (values?.[1] as readonly unknown[] | undefined)?.[0]
      if (path instanceof Float32Array) rulings.push(...rulingsOf(path, times(viewport, matrix)))
      if (rulings.length > MOST_RULINGS) return []
    }
  }
  return rulings
}

function rulingsOf(path: Float32Array, matrix: Matrix): readonly Ruling[] {
  const found: Ruling[] = []
  let shape: [number, number][] = []
  const finish = (closed: boolean): void => {
    const [first] = shape
    if (closed && first !== undefined) shape.push(first)
    found.push(...thinShape(shape))
    shape = []
  }
  for (let at = 0; at < path.length; ) {
    const piece = path[at] ?? 0
    const values = PIECES[piece]
    if (values === undefined) break
    if (piece === MOVE) finish(false)
    if (piece === CLOSE) finish(true)
    else if (piece === MOVE || piece === LINE) shape.push(apply(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0))
    else shape = []
    at += 1 + values
  }
  finish(false)
  return found
}

/** A thin rectangle is one line; of anything else each straight side is. */
function thinShape(shape: readonly (readonly [number, number])[]): readonly Ruling[] {
  if (shape.length < 2) return []
  const [xs, ys] = [shape.map(([x]) => x), shape.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= THIN && right - left >= SHORTEST) return [{ horizontal: true, at: (top + bottom) / 2, from: left, to: right }]
  if (right - left <= THIN && bottom - top >= SHORTEST) return [{ horizontal: false, at: (left + right) / 2, from: top, to: bottom }]
  if (shape.length > 12) return []
  return shape.slice(1).flatMap(([x, y], index) => thinShape([shape[index] ?? [x, y], [x, y]]))
}

const times = (a: Matrix, b: Matrix): Matrix => {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b
  return [a0 * b0 + a2 * b1, a1 * b0 + a3 * b1, a0 * b2 + a2 * b3, a1 * b2 + a3 * b3, a0 * b4 + a2 * b5 + a4, a1 * b4 + a3 * b5 + a5]
}

const apply = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f]
