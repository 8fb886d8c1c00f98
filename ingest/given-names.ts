/** Short names of bodies that a text gives in brackets: 市行政审批局（以下简称市审批局）. */
import { matchesIn } from './matches.ts'

export interface GivenName {
  readonly name: string
  /** Where the bracket opens; the long name ends there. */
  readonly open: number
}

const GIVEN = /[(（](?:以下)?(?:统一?|简)称(?:为)?[:：]?[“"「]?(?<name>[一-龥]{2,12}(?:[局委厅办部院会室府站队处所]|中心))[”"」]?[)）]/gu

export function givenNames(text: string): readonly GivenName[] {
  return matchesIn(text, GIVEN).map((match) => ({ name: match.groups?.['name'] ?? '', open: match.index }))
}
