/** Markdown: to HTML, and on as a web page; a line end in it is one, as plans are written. */
import { marked } from 'marked'
import type { Block } from './blocks.ts'
import { readHtml } from './html.ts'

export function readMarkdown(text: string): readonly Block[] {
  // Plans indent paragraphs; Markdown takes four spaces for a program.
  const unindented = text.replace(/^(?: {4,}|\t+)(?=[^\s\-*+\d|])/gmu, '')
  return readHtml(marked.parse(unindented, { async: false, breaks: true, gfm: true }))
}
