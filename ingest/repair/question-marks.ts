/**
 * Whether a half-width question mark is one, or what a program put where it lost a
 * byte: a question mark stands behind words that ask, or in an address.
 */

/** Who asks puts a mark at the end as well. */
const QUESTION = /吗|嗎|呢|么|麼|吧|怎|如何|何[为時时以人处處事]|[为為]何|谁|誰|哪|几|幾|多少|多久|多大|是否|能否|可否|[会會]不[会會]|有[没沒]有|是不是|能不能|难道|難道/
/** Where the sentence of a question mark begins, and how far back that is looked for. */
const SENTENCE_END = /[。;；！!?？\n]/
const LONGEST_QUESTION = 120
/** Parts of an address, with which a question mark stands in “?id=1”. */
const ADDRESS = /[/=&]|www|http/i
const LONGEST_ADDRESS = 200

/** `text.slice(start, end)` is a mark, or several. */
export function isQuestion(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_QUESTION), start)
  const sentence = before.split(SENTENCE_END).at(-1) ?? ''
  if (QUESTION.test(sentence)) return true
  const token = (/[!-~]*$/.exec(text.slice(Math.max(0, start - LONGEST_ADDRESS), start))?.[0] ?? '') + (/^[!-~]*/.exec(text.slice(end, end + LONGEST_ADDRESS))?.[0] ?? '')
  if (ADDRESS.test(token)) return true
  // Sentences in Latin letters, and texts without any Chinese, are not ours to judge.
  return /[A-Za-z]["')]?$/.test(sentence) && !/^["')]?[A-Za-z0-9\p{Script=Han}]/u.test(text.slice(end, end + 2)) && !/\p{Script=Han}/u.test(sentence)
}
