/**
 * HTML and XML as a stream of tags and texts. Over the tokenizer of htmlparser2
 * rather than its parser, whose stack of open elements takes time by the square
 * of the depth: 100,000 nested elements cost it half a minute.
 */
import { Tokenizer } from 'htmlparser2'

export interface MarkupEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  /** Of an HTML text as it stands there: closing tags may be missing, or close nothing. */
  close(name: string): void
  text(text: string): void
}

/** Of an attribute's value, and of a tag's attributes. What has more was not written by anyone. */
const LONGEST_VALUE = 4_096
const MOST_ATTRIBUTES = 200

/** @param language in HTML names are lower case and `<script>` holds no tags; in XML `<a/>` is opened and closed */
export function readMarkup(markup: string, language: 'html' | 'xml', events: MarkupEvents): void {
  const xml = language === 'xml'
  const nameAt = (start: number, end: number): string => (xml ? markup.slice(start, end) : markup.slice(start, end).toLowerCase())
  let [name, attribute, value] = ['', '', '']
  let attributes: Record<string, string> = {}
  let many = 0
  const tokenizer = new Tokenizer({ xmlMode: xml, decodeEntities: true }, {
    onopentagname(start, end) {
      name = nameAt(start, end)
      attributes = {}
      many = 0
    },
    onattribname(start, end) {
      attribute = nameAt(start, end)
      value = ''
    },
    onattribdata(start, end) {
      if (value.length < LONGEST_VALUE) value += markup.slice(start, Math.min(end, start + LONGEST_VALUE))
    },
    onattribentity(codepoint) {
      if (value.length < LONGEST_VALUE) value += String.fromCodePoint(codepoint)
    },
    onattribend() {
      if (Object.hasOwn(attributes, attribute) || ++many > MOST_ATTRIBUTES) return
      attributes[attribute] = value
    },
    onopentagend() {
      events.open(name, attributes)
    },
    onselfclosingtag() {
      events.open(name, attributes)
      if (xml) events.close(name)
    },
    onclosetag(start, end) {
      events.close(nameAt(start, end))
    },
    ontext(start, end) {
      events.text(markup.slice(start, end))
    },
    ontextentity(codepoint) {
      events.text(String.fromCodePoint(codepoint))
    },
    oncdata(start, end, offset) {
      if (xml) events.text(markup.slice(start, end - offset))
    },
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  })
  tokenizer.write(markup)
  tokenizer.end()
}
