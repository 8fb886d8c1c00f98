/**
 * How the network is drawn, as Cytoscape's stylesheet. Colours and shapes come
 * from state/looks.ts, which the legend reads too. Sizes of text and symbols are
 * data of the node (`text`, `size`), since the label controller keeps them
 * readable at every zoom.
 */
import type { Css, StylesheetStyle } from 'cytoscape'
import { KIND_LOOKS, RELATION_LOOKS } from '../state/looks.ts'

export const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

/** The same as theme.css has them: a canvas cannot read custom properties. */
const LIGHT = { ink: '#1c2735', paper: '#fbfcfd', edge: '#ffffff', chosen: '#e8590c', gathered: '#1f5fae', frame: '#e8eef5', frameEdge: '#b8c4d2', frameInk: '#4a5767' }
const DARK: typeof LIGHT = { ink: '#e4eaf1', paper: '#141c26', edge: '#aebccb', chosen: '#ff9752', gathered: '#7db4f5', frame: '#222d3b', frameEdge: '#4a5b71', frameInk: '#b6c2d0' }

/** Of a group, around its members, in the canvas's own units. */
export const FRAME = { padding: 26, border: 1 }

/** @param dark whether it is drawn on a dark ground */
export function networkStyle(dark = false): StylesheetStyle[] {
  const { ink, paper, edge, chosen, gathered, frame, frameEdge, frameInk } = dark ? DARK : LIGHT
  return [
    // No grey disc where the ground is pressed: dragging shows itself.
    { selector: 'core', style: { 'active-bg-opacity': 0 } as Css.Core },
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'border-width': 1.5,
        'border-color': edge,
        'overlay-opacity': 0,
        // None at all: what has the default, one that is not there, Cytoscape styles anew twice whenever it draws it.
        'background-image': [],
        'z-index': 10,
      },
    },
    ...Object.entries(KIND_LOOKS).map(([kind, look]) => ({
      selector: `node[kind = "${kind}"]`,
      style: { 'background-color': look.colour, shape: look.shape as 'ellipse' },
    })),
    { selector: 'node[kind = "Agency"]', style: { 'font-weight': 'bold' as const } },
    // A class of systems, or a name that the text does not spell out: hollow.
    { selector: 'node[?vague]', style: { 'background-opacity': 0.35, 'border-color': '#6b7787', 'border-style': 'dashed' } },
    // How many of its lines lead out of the picture, at its upper right.
    {
      selector: 'node[?badge]',
      style: {
        'background-image': 'data(badge)',
        'background-width': 22,
        'background-height': 15,
        'background-position-x': '100%',
        'background-position-y': '0%',
        'background-offset-x': 12,
        'background-offset-y': -7,
        'background-clip': 'none',
        'background-image-containment': 'over',
        'bounds-expansion': 14,
      },
    },
    // Only what bears words is given their looks: each property of each element takes its time.
    {
      selector: 'node.labelled, node[kind = "group"]',
      style: {
        label: 'data(label)',
        'font-family': FONT,
        'font-size': 'data(text)',
        color: ink,
        'text-wrap': 'wrap',
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-outline-color': paper,
        'text-outline-width': 2.5,
        'text-events': 'yes',
        'line-height': 1.15,
      },
    },
    { selector: 'node.top', style: { 'text-valign': 'top', 'text-margin-y': -3 } },
    { selector: 'node.right', style: { 'text-valign': 'center', 'text-halign': 'right', 'text-margin-y': 0, 'text-margin-x': 4 } },
    { selector: 'node.left', style: { 'text-valign': 'center', 'text-halign': 'left', 'text-margin-y': 0, 'text-margin-x': -4 } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': 'bezier',
        'control-point-step-size': 28,
        'line-opacity': 0.75,
        'arrow-scale': 0.9,
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    ...Object.entries(RELATION_LOOKS).map(([type, look]) => ({
      selector: `edge[type = "${type}"]`,
      style: {
        'line-color': look.colour,
        'target-arrow-color': look.colour,
        'target-arrow-shape': look.arrow as 'triangle',
      },
    })),
    { selector: 'edge[family = "belonging"]', style: { 'line-opacity': 0.45, 'arrow-scale': 0.6, 'z-index': 0 } },
    { selector: 'edge[status = "planned"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 4] } },
    { selector: '.faded', style: { opacity: 0.14 } },
    { selector: 'edge.faded', style: { opacity: 0.07 } },
    { selector: 'edge.near', style: { 'line-opacity': 1, 'z-index': 20 } },
    {
      selector: 'edge.near, edge.chosen',
      style: {
        label: 'data(label)',
        'font-family': FONT,
        'font-size': 'data(text)',
        color: dark ? ink : 'data(colour)',
        'text-outline-color': paper,
        'text-outline-width': 2.5,
        'text-rotation': 'autorotate',
      },
    },
    // Who answers for what is plain from the agency's end; its word on every line would only cover the names.
    { selector: 'edge.near[family = "belonging"], edge.cramped', style: { label: '' } },
    { selector: 'node.landmark', style: { 'z-index': 12 } },
    { selector: 'node.near', style: { 'z-index': 30 } },
    { selector: 'node.pinned', style: { 'border-width': 3, 'border-style': 'double', 'border-color': ink } },
    // Of several agencies, in a picture by agency: a second ring.
    { selector: 'node[?several]', style: { 'outline-width': 2, 'outline-offset': 3, 'outline-color': chosen } },
    { selector: 'node.gathered', style: { 'border-width': 4, 'border-color': gathered } },
    { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': chosen, 'font-weight': 'bold', 'z-index': 40 } },
    {
      selector: 'edge.chosen',
      style: { 'line-opacity': 1, label: 'data(label)', 'underlay-color': chosen, 'underlay-opacity': 0.3, 'underlay-padding': 5, 'z-index': 41 },
    },
    {
      selector: 'node[kind = "group"]',
      style: {
        shape: 'round-rectangle',
        padding: `${FRAME.padding}px`,
        'background-color': frame,
        'compound-sizing-wrt-labels': 'exclude',
        'background-opacity': 0.55,
        'border-width': FRAME.border,
        'border-color': frameEdge,
        'text-valign': 'top',
        'text-halign': 'center',
        'text-margin-y': 18,
        // Frames stand beside one another: a title ends where the next one's may begin.
        'text-wrap': 'ellipsis',
        'text-max-width': 'data(room)',
        color: frameInk,
        'z-index': 0,
      },
    },
  ]
}
