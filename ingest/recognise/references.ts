/**
 * Mentions that name a system without its name: 该平台, 三个系统, and a proper name in
 * quotation marks where only a system can stand (迁移至“浙政钉”).
 */
import heads from '../lexicon/system-heads.json' with { type: 'json' }
import { headAtEnd } from '../lexicon/heads.ts'
import { isSlogan } from '../lexicon/proper-names.ts'
import type { FoundMention, Outline } from '../stages.ts'
import { matchesIn } from '../matches.ts'

const HEADS = heads.pronouns.words.join('|')
const PRONOUNS = new RegExp(`(?<=该|此|上述|前述|本(?=平台|系统)|这一|(?:[两二三四五六七八九十]|\\d)[个大类套张]|(?<=[。;；，,\\n上述])[两三四五六])(?:${HEADS})`, 'gu')
/** 平台运行在…, 其预警数据: a head or 其 where a subject or partner stands. */
const BARE_SUBJECT = new RegExp(`(?<=(?:^|[。;；，,\\n]))(?:平台|系统|中心|APP|小程序)(?=[^，,。;；、]{1,4})`, 'gu')
const ITS = /其(?<=[向与由为从].)(?!他|它|中|余)|之(?<=[与同].)(?=[对联合并整融互共连衔])|它(?<=(?:^|[。;；，,]).)(?!们)|其(?<=(?:^|[。;；，,]).)(?=[^，,。;；]{0,6}(?:数据|信息|子系统|模块|资源|结果))/gu
/** 两者, 后者, 两库: what was named right before. */
const ANAPHORA = /[两二三四]者(?!均为)|[前后]者|(?<=[。;；，,])[两三四](?:库|网|系统|平台)(?=均|都|皆|统一|合|互|间|之间|整合|部署|实现|共用|数据)/gu
/** 并入12345,…: a service number by itself. */
const NUMBERED = /(?<=(?:[并融汇接转归]入|[并接转推派][到至]|对接|归并至|归并到|整合至|整合到|推送至|推送到|派送至|转交至))1[02]\d{3}(?=(?:[，,。;；、）)]|$))/gu
/** （以下简称“出行云”）: from there on the short name is a name. */
const SHORT_NAME = /[(（](?:以下)?(?:统一?)?(?:简称|统称)(?:为)?[:：]?[“"「]?([^”"」()（）]{2,14})[”"」]?[)）]/gu
const QUOTED = /[“"「]([\p{L}\p{N}]{2,8})(?=[”"」](?![\p{L}\p{N}]))/gu
const TAKES_SYSTEM = /(?:迁移至|迁移到|接入|依托|对接|部署在|部署于|融入|并入|推广|推行|上线|依托于|挂在|挂到|挂接到|接到|搬到|登录|登陆|嵌入|嵌入到|入驻|上架到|汇入|推送至|推送到|归集到|关停|停用|下线|并到|整合到|整合进|收编进|改版为|更名为|升级为|统一到|直落|移动端|小程序|定名|采用移动端)[“"「]$/u

const SYSTEM_END = /(?:系统|平台|网|网站|库|云|中心|APP|GIS|门户|通|专区|大厅|小程序|云[一二三]期)$/u

export function referencesIn(text: string, outline: Outline): readonly FoundMention[] {
  return outline.measures.flatMap(({ body }) => {
    const own = text.slice(body.start, body.end)
    return [
      ...matchesIn(own, PRONOUNS).map((match) => mention(match, body.start, true)),
      ...matchesIn(own, BARE_SUBJECT).map((match) => mention(match, body.start, true)),
      ...matchesIn(own, ITS).map((match) => mention(match, body.start, true)),
      ...matchesIn(own, ANAPHORA).map((match) => mention(match, body.start, true)),
      ...matchesIn(own, NUMBERED).map((match) => mention(match, body.start, false)),
      ...matchesIn(own, QUOTED).flatMap(({ 1: name = '', index }): readonly FoundMention[] => {
        const names = TAKES_SYSTEM.test(own.slice(Math.max(0, index - 7), index + 1)) && (!isSlogan(name) || headAtEnd(name) !== null)
        const start = body.start + index + 1
        return names ? [{ label: 'System', name, completed: false, generic: false, start, end: start + name.length }] : []
      }),
    ]
  })
}

/** The short names that a text gives, wherever they stand behind the place where they are given. */
export function shortNamesIn(text: string): readonly FoundMention[] {
  const found: FoundMention[] = []
  for (const match of matchesIn(text, SHORT_NAME)) {
    const name = match[1] ?? ''
    if (name.length < 3 || !SYSTEM_END.test(name)) continue
    for (let at = text.indexOf(name, match.index); at >= 0; at = text.indexOf(name, at + name.length)) found.push({ label: 'System', name, completed: false, generic: false, start: at, end: at + name.length })
  }
  return found
}

function mention(match: RegExpExecArray, offset: number, generic: boolean): FoundMention {
  const start = offset + match.index
  return { label: 'System', name: match[0], completed: false, generic, start, end: start + match[0].length }
}
