/** The picture as SVG: lines, symbols and names where they stand on the canvas, for print and for drawing programs. */
import type { Core, NodeSingular } from 'cytoscape'
import { KIND_LOOKS, RELATION_LOOKS } from '../state/looks.ts'
import { isNodeClass } from '../state/node-class.ts'
import { escaped } from '../state/shown-export.ts'
import { readEdge } from '../state/view.ts'
import { FONT } from './network-style.ts'

const MARGIN = 60

export function networkSvg(cy: Core): string {
  const { x1, y1, w, h } = cy.nodes().boundingBox({ includeLabels: true, includeEdges: false })
  const lines = cy.edges().map((edge) => {
    const [from, to] = [edge.source().position(), edge.target().position()]
    const type = readEdge(edge.id())?.type
    const colour = type ? RELATION_LOOKS[type].colour : '#98a3b3'
    const dashes = edge.data('status') === 'planned' ? ' stroke-dasharray="7 4"' : ''
    return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" stroke="${colour}" stroke-width="${Number(edge.data('base'))}"${dashes} marker-end="url(#arrow)" opacity="0.75"/>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${round(x1 - MARGIN)} ${round(y1 - MARGIN)} ${round(w + 2 * MARGIN)} ${round(h + 2 * MARGIN)}" font-family='${FONT}' font-size="12" text-anchor="middle">`,
    '<defs><marker id="arrow" viewBox="0 0 10 10" refX="22" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="#4a5767"/></marker></defs>',
    `<rect x="${round(x1 - MARGIN)}" y="${round(y1 - MARGIN)}" width="${round(w + 2 * MARGIN)}" height="${round(h + 2 * MARGIN)}" fill="#fff"/>`,
    ...lines,
    ...cy.nodes(':childless').map(symbol),
    '</svg>',
    '',
  ].join('\n')
}

function symbol(node: NodeSingular): string {
  const kind = String(node.data('kind'))
  const look = KIND_LOOKS[isNodeClass(kind) ? kind : 'system']
  const { x, y } = node.position()
  const size = Number(node.data('base'))
  const words = String(node.data('label')).split('\n').map((line, at) => `<tspan x="${round(x)}" dy="${at === 0 ? 0 : 14}">${escaped(line)}</tspan>`)
  return `<g><path transform="translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${round(size / 20)})" d="${look.path}" fill="${look.colour}" fill-opacity="${node.data('vague') ? 0.35 : 1}"/><text x="${round(x)}" y="${round(y + size / 2 + 14)}" fill="#1c2735" paint-order="stroke" stroke="#fff" stroke-width="3">${words.join('')}</text></g>`
}

const round = (number: number): number => Math.round(number * 100) / 100
