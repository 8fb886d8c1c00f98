/**
 * Layout beside the page's own thread, so that nothing freezes while it works. One
 * task a worker: whoever needs it no more ends it. A network may come ahead of its
 * task: its parts are laid out by the time the canvas is there to say its shape.
 */
import { arrange, type LaidOutPart, layOutParts, type LayoutTask, type Network } from './arrange.ts'

let ahead: { readonly network: string; readonly parts: readonly LaidOutPart[] } | null = null

self.addEventListener('message', ({ data }: MessageEvent<LayoutTask | Network>) => {
  const network = JSON.stringify([data.nodes, data.lines])
  if (!('placed' in data)) {
    ahead = { network, parts: layOutParts(data) }
    return
  }
  self.postMessage(arrange(data, ahead?.network === network ? ahead.parts : undefined))
  ahead = null
})
