/**
 * Paths of no stated length are refused before they run: one `[*]` walks over
 * every way through the network, of which a hundred lines have more than anybody
 * can wait for. The shortest of them is found by breadth, and may be of any length.
 */
import { refused, rule, walk, type Tree } from './cypher-grammar.ts'

/** Longer chains of dependencies are not known from any plan. */
export const MOST_STEPS = 30

/** @throws {StoreError} forbidden, with the place and what to write instead */
export function refuseEndlessPaths(tree: Tree): void {
  if (asksForShortest(tree)) return
  const steps = mostSteps(tree)
  if (steps !== null && steps > MOST_STEPS) {
    const what = steps === Infinity ? `路径 ${tree.getText()} 没有写明最多几步` : `路径 ${tree.getText()} 太长，最多 ${MOST_STEPS} 步`
    throw refused(`${what}，会走遍整个网络；请写明，例如 [*1..6]，或用 shortestPath`, tree)
  }
  for (const child of tree.children ?? []) refuseEndlessPaths(child)
}

function asksForShortest(tree: Tree): boolean {
  const name = rule(tree)
  if (name === 'shortestPathPattern' || name === 'shortestPathExpression') return true
  const selector = name === 'pattern' ? tree.children?.find((child) => rule(child) === 'selector') : undefined
  return selector !== undefined && /SHORTEST|ANY/iu.test(selector.getText())
}

/** Null where the tree is no path's length. */
function mostSteps(tree: Tree): number | null {
  const name = rule(tree)
  if (name !== 'pathLength' && name !== 'quantifier') return null
  const text = [...walk(tree)].filter(({ children }) => !children).map((word) => word.getText()).join('').replaceAll('_', '')
  const exact = /^(?:\*(\d+)|\{(\d+)\})$/u.exec(text)
  const upTo = exact ?? /(?:\.\.|,)(\d+)\}?$/u.exec(text)
  const digits = upTo?.slice(1).find((group) => group !== undefined)
  return digits === undefined ? Infinity : Number(digits)
}
