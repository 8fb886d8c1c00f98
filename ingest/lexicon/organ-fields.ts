/** In which organ's field a system lies, by the words of both names. */
import data from './organ-fields.json' with { type: 'json' }

/** @returns how long the longest word of the system's name is that lies in the agency's field; 0 where none does */
export function fieldShared(agency: string, system: string): number {
  const own = ownField(agency)
  let longest = own.length >= 2 && system.includes(own) ? own.length : 0
  for (const { organs, words } of data.fields) {
    if (!organs.some((organ) => agency.includes(organ))) continue
    for (const word of words) if (word.length > longest && system.includes(word)) longest = word.length
  }
  return longest
}

/** 市水务局 → 水务. */
function ownField(agency: string): string {
  return agency.replace(/^(?:国家|[省市区县])/u, '').replace(/(?:委员会|办公[室厅]|管理局|监督局|[局委办厅处科])$/u, '')
}
