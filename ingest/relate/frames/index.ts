/**
 * What a verb says of its arguments, frame by frame: the verbs of a frame are data
 * (lexicon/relation-verbs.json), which argument is which end is said here.
 */
import type { Frame } from '../verb-words.ts'
import { link, exchange } from './links.ts'
import { send, take } from './flows.ts'
import { origin, provide, derive } from './sources.ts'
import { base, use, host, support, footing, means } from './bases.ts'
import { move, absorb, join, become, replace, descend, reach } from './moves.ts'
import { contain, compose, belong } from './parts.ts'
import type { FrameRule } from './view.ts'

export const FRAMES: Readonly<Record<Frame, FrameRule>> = {
  link, exchange, send, take, origin, base, use, host, move, absorb, join, become, replace, descend, contain, compose, support, provide, derive, belong, footing, means, reach,
}
