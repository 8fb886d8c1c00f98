/**
 * Normal forms of names: what two spellings must share to be one name. Used by
 * ids, by the resolver and by the scorer, so that all three agree.
 */
import { withoutOwnPlace } from './place-name.ts'

const QUOTES_AND_SPACES = /[\s"'“”‘’「」『』《》〈〉]/gu

/** Characters that every normal form leaves as they are: most names have no other. */
const PLAIN = /^[一-龥A-Za-z0-9]*$/u

/** NFKC, without quotation marks and spaces. Case is kept: APP is not app in a name. */
export function normalName(name: string): string {
  return PLAIN.test(name) ? name : name.normalize('NFKC').replace(QUOTES_AND_SPACES, '')
}

/**
 * `normalName` without one leading word for the document's own jurisdiction
 * (for 南京市: 南京市, 南京, 全市, 我市, 本市, 市级, 市), as GUIDELINE.md's
 * scoring has it. 省…, 国家…, 区… in front of a city's names stay.
 *
 * @param jurisdiction full name of the document's jurisdiction (南京市), or null
 */
export function localName(name: string, jurisdiction: string | null): string {
  const normal = normalName(name)
  return withoutOwnPlace(normal, jurisdiction) ?? normal
}
