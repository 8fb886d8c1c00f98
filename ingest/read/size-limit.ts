/** How large a file and its text may be. No plan comes near it, and memory for text, edits and graph stays bounded. */
import { refused, type UnreadableDocument } from './unreadable-document.ts'

const MEGABYTE = 1024 * 1024
const LARGEST_BYTES = 64 * MEGABYTE
/** In UTF-16 code units: 12 MB of Chinese text. */
export const LONGEST_TEXT = 4_000_000
/** … of which a network is made: beyond it words, mentions and graph would take more than a gigabyte of memory. */
const LONGEST_PLAN = 2_000_000
/** Goes on from the file's name, as in ReadingRefused. */
export const TOO_LONG = `的文字超过了 ${LONGEST_TEXT / 10_000} 万字的上限，请拆分后再试`

/** @returns why a file of so many bytes is not read, or null; asked before a file is taken into memory as well */
export function sizeRefusal(bytes: number, source: string): UnreadableDocument | null {
  if (bytes <= LARGEST_BYTES) return null
  return refused(source, `有 ${Math.ceil(bytes / MEGABYTE)} MB，超过了 ${LARGEST_BYTES / MEGABYTE} MB 的上限，请拆分后再试`)
}

/** @returns why no network is made of a text of so many characters, or null */
export function lengthRefusal(characters: number, source: string): UnreadableDocument | null {
  if (characters <= LONGEST_PLAN) return null
  return refused(source, `有 ${Math.ceil(characters / 10_000)} 万字，超过了一次能提取的 ${LONGEST_PLAN / 10_000} 万字，请拆分后再试`)
}
