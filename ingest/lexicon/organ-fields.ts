/** In which organ's field a system lies, by the words of both names. */
import { remembered } from '../remembered.ts'
import data from './organ-fields.json' with { type: 'json' }

/** @returns how long the longest word of the system's name is that lies in the agency's field; 0 where none does */
export function fieldShared(agency: string, system: string): number {
  let longest = 0
  for (const word of fieldWords(agency)) if (word.length > longest && system.includes(word)) longest = word.length
  return longest
}

/** The words of the fields that an agency has. */
const fieldWords = remembered((agency): readonly string[] => {
  const own = ownField(agency)
  const words = data.fields.filter(({ organs }) => organs.some((organ) => agency.includes(organ))).flatMap((field) => field.words)
  return own.length >= 2 ? [own, ...words] : words
})

/** 市水务局 → 水务. */
function ownField(agency: string): string {
  return agency.replace(/^(?:国家|[省市区县])/u, '').replace(/(?:委员会|办公[室厅]|管理局|监督局|[局委办厅处科])$/u, '')
}
