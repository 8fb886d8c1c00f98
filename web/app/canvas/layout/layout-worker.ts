/**
 * Layout beside the page's own thread, so that nothing freezes while it works. One
 * task a worker: whoever needs it no more ends it. Of a network without a canvas
 * the parts are laid out.
 */
import { arrange, layOutParts, type LayoutTask, type Network } from './arrange.ts'

self.addEventListener('message', ({ data }: MessageEvent<LayoutTask | Network>) => {
  self.postMessage('placed' in data ? arrange(data) : layOutParts(data))
})
