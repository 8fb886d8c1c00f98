/**
 * Statements that no verb makes by its arguments: a pattern over the coded sentence
 * each (coded-sentence.ts), tried only where its words stand in the sentence.
 */
import type { RelationType } from '../../graph/model/vocabulary.ts'
import { cuePattern } from './coded-sentence.ts'
import type { OmittedEnd } from './ends.ts'

export interface Construction {
  readonly type: RelationType
  /** Its group `cue` is what is reported. */
  readonly pattern: RegExp
  /** One of these stands in every sentence that the pattern fits. */
  readonly words: RegExp
  readonly source?: OmittedEnd
  readonly target?: OmittedEnd
  /** The list that the pattern calls `source` holds both ends: what stands before 与 and what behind it. */
  readonly withinList?: true
  /** Its cue says that something ends (停止使用), which denies nothing. */
  readonly ending?: true
  /** How often such a statement is right where both ends are named, 0 to 1. */
  readonly confidence: number
}

export const CONSTRUCTIONS: readonly Construction[] = [
  // A向B、C向D的建设
  { type: 'EVOLVES_INTO', confidence: 0.9, words: /向/u, pattern: cuePattern('{source:S}向{target:S}(?=(?:、{S}向{S})*的?(?<cue>建设|转变|升级|演进|转型|过渡|发展))') },
  // A中的B
  { type: 'PART_OF', confidence: 0.85, words: /[中内]/u, pattern: cuePattern('{target:S}(?<cue>中的?|内的?){source:S}') },
  // 完善A平台B、C等模块
  { type: 'PART_OF', confidence: 0.8, words: /模块|子系统|板块/u, pattern: cuePattern('{target:S}(?:的|中的|内的)?{source:S}(?:[两三四五六七八九十\\d]+个|[等]?)(?<cue>模块|子系统|板块|分库|子库)') },
  // A的组成部分是B
  { type: 'PART_OF', confidence: 0.85, words: /(?:部分|系统|平台|模块)(?:是|为|有)/u, pattern: cuePattern('{target:S}的~6(?<cue>组成部分|子系统|子平台|功能模块|模块)(?:是|为|有){source:S}') },
  // A下的B
  { type: 'PART_OF', confidence: 0.75, words: /[\uE000-\uE3FF](?:下|所|旗下|里的|既有|自带|现有)/u, pattern: cuePattern('{target:S}(?<cue>下的|下设的|下辖的|所属的?|下属的?|旗下的?|里的|所含的?|所辖的?|既有的|自带的|现有的|所带的?){source:S}') },
  // 分批迁入云平台:第一批为A、B
  { type: 'MIGRATES_TO', confidence: 0.9, target: 'goal', words: /批/u, pattern: cuePattern('(?<cue>第[一二三四五]批|首批|次批|其余)(?:迁移|迁云|上云|入云)?(?:系统)?(?:为|是|包括|有|:)?{source:S}') },
  // A作为其门户: of what was spoken of before.
  { type: 'PART_OF', confidence: 0.8, target: 'joined', words: /(?:作为|设为|列为|改为|转为|降为|属于|是)(?:其|该|[\uE000-\uE3FF]{2})/u, pattern: cuePattern('{source:S}(?:等[^,\uE000-\uEFFF]{0,8})?(?:继续|主要|可|统一|同步|则|均|都|也|将|就)*(?<cue>作为|设为|列为|改为|转为|降为|属于|是)(?:{S}{S}|(?:其|该平台|该系统)(?:中)?的?[^,\uE000-\uEFFF]{0,8}(?:组成|构成|移动端|手机端|客户端|门户|入口|组成部分|子系统|模块|频道|分站|前端|组件|节点|分平台))') },
  // A:B的移动端; A是B的移动端 is for 是 to say.
  { type: 'PART_OF', confidence: 0.8, words: /[\uE000-\uE3FF][:：]/u, pattern: cuePattern('{source:S}[:：]{target:S}的~6(?<cue>移动端|手机端|客户端|子系统|组成部分|移动版)') },
  // A的移动端B, A的移动版定名B
  { type: 'PART_OF', confidence: 0.8, words: /[\uE000-\uE3FF]的(?:移动|手机|客户|自助)/u, pattern: cuePattern('{target:S}的(?<cue>移动端|手机端|客户端|移动版|手机版|自助端)(?:定名|命名|取名|名)?(?:为|是)?{source:S}') },
  // 移动端为A, 领导手机端叫A: of what was spoken of before.
  { type: 'PART_OF', confidence: 0.8, target: 'before', words: /[端屏版][为叫是名定]/u, pattern: cuePattern('(?<cue>移动端|手机端|客户端|移动版|手机版|电脑端|公众端|领导端|大屏|自助端|小程序端)(?:为|叫做?|是|名为|定名为|命名为){source:S}') },
  // 形成A、B一主一备格局
  { type: 'PART_OF', confidence: 0.75, target: 'before', words: /格局|布局|架构/u, pattern: cuePattern('(?<cue>形成|构成|构建){source:S}[^,\uE000-\uEFFF]{0,8}的?(?:格局|布局|架构)') },
  // 在各县设分厅
  { type: 'EXTENDS_TO', confidence: 0.75, source: 'before', words: /[\uE800-\uEFFF][^,]{0,6}(?:设|建)/u, pattern: cuePattern('{target:P}(?:均|都|也|同步|统一|分别|各|再|要|全部)*(?<cue>设立?|开设|设置|建立|建设|增设)[^,\uE000-\uEFFF]{0,4}?(?:分[厅舱中站平节]|子平台|工作台|服务端|端口)') },
  // A、B两库合一,形成C
  { type: 'MERGES_INTO', confidence: 0.85, words: /合一|为一|归一|一体|合署|(?:合并|归并|整并),/u, pattern: cuePattern('{source:S}~14(?<cue>合一|合[而二两三四五六七八九多数]为一|合并为一|融为一体|合为一体|归一|合署|(?:合并|归并|整并)(?=,))[^,\uE000-\uEFFF]{0,8},(?:统一|整体)?(?:形成|建成|建设成?|组建|打造成?|构建|升级为|升格为|即|成为|建立)(?:的|后的)?[^,\uE000-\uEFFF]{0,10}{target:S}') },
  // A与B功能相近,要逐步并入
  { type: 'MERGES_INTO', confidence: 0.8, withinList: true, words: /[相雷重类]/u, pattern: cuePattern('{source:S}[^,\uE000-\uEFFF]{0,6}(?:相近|相似|雷同|重复|重叠|类似|相同|交叉),[^,\uE000-\uEFFF]{0,14}(?<cue>并入|融入|归入|合并)(?=,|$)') },
  // 打破A与B之间的信息壁垒
  { type: 'CONNECTS_TO', confidence: 0.8, withinList: true, words: /壁垒|孤岛|隔阂|鸿沟|堵点/u, pattern: cuePattern('(?:打破|破除|消除|拆除|打通){source:S}(?:之间|间)?的?~6(?<cue>壁垒|孤岛|隔阂|鸿沟|堵点)') },
  // A的记录与B互为数据源
  { type: 'FEEDS', confidence: 0.85, words: /互为/u, pattern: cuePattern('{source:S}[^,\uE000-\uEFFF]{1,14}?(?:与|和|同){target:S}互为(?:对方)?(?:的)?(?<cue>数据源|数据来源|信息源)') },
  { type: 'FEEDS', confidence: 0.85, words: /互为/u, pattern: cuePattern('{target:S}[^,\uE000-\uEFFF]{1,14}?(?:与|和|同){source:S}互为(?:对方)?(?:的)?(?<cue>数据源|数据来源|信息源)') },
  // A与B互为数据源
  { type: 'FEEDS', confidence: 0.85, withinList: true, words: /互为/u, pattern: cuePattern('{source:S}互为(?:对方)?(?:的)?(?<cue>数据源|数据来源|信息源)') },
  // A承担B、C的空间底数支撑
  { type: 'SUPPORTS', confidence: 0.8, words: /[\uE000-\uE3FF](?:共同|统一)?(?:承担|担|负责|做好)/u, pattern: cuePattern('{source:S}(?:共同|统一)?(?:承担|担当|担负|负责|做好)(?:了|着|起)?{target:S}~14(?<cue>支撑|保障)(?=[,]|$)') },
  // 满足B的需要
  { type: 'SUPPORTS', confidence: 0.7, source: 'before', words: /满足/u, pattern: cuePattern('(?<cue>满足){target:S}的?(?:运行|应用|使用|业务)?(?:需要|需求|要求)') },
  // A“一库三平台”,即B、C
  { type: 'PART_OF', confidence: 0.75, words: /即/u, pattern: cuePattern('{target:S}[^,\uE000-\uEFFF]{0,3}(?<!为)[一二三四五六七八九十1-9\\d](?:个)?(?:库|平台|系统|中心|网|云|脑)[^,\uE000-\uEFFF]{0,8},?(?<cue>即)(?:为|是)?[:：]?{source:S}') },
  // 对A进行升级改造,建成B; A整体升级,形成B
  { type: 'EVOLVES_INTO', confidence: 0.8, words: /升级|改造|扩建|重构|改版|提升|换代|提档|迭代/u, pattern: cuePattern('(?:对|将|把|推进|推动){source:S}(?:进行|实施|开展|予以|整体|全面)?~6(?<cue>升级|改造|扩建|重构|改版|更新换代|换代|提档|迭代)~6,(?:建成|建设成?|形成|打造成?|成为)[^,\uE000-\uEFFF]{0,10}{target:S}') },
  { type: 'EVOLVES_INTO', confidence: 0.8, words: /升级|改造|扩建|重构|改版|提升|换代|提档|迭代/u, pattern: cuePattern('(?<![升级造善设化和与、]){source:S}(?:整体|全面|进行|实施|完成)?~4(?<cue>升级|改造|扩建|重构|改版|更新换代|换代|提档|迭代)~6,(?:建成|形成|打造成?|成为)[^,\uE000-\uEFFF]{0,10}{target:S}') },
  // B建成后,A停止使用
  { type: 'EVOLVES_INTO', confidence: 0.75, ending: true, words: /(?:停|关|下线|退出|废)/u, pattern: cuePattern('{target:S}~8(?:后|之后|起),(?:原有?|旧)?{source:S}~6(?<cue>停止使用|停止运行|停用|关停|下线|退出|废止|关闭|停运)') },
  // 切换到B,原A停止使用
  { type: 'EVOLVES_INTO', confidence: 0.75, ending: true, words: /,(?:原有?|旧)/u, pattern: cuePattern('(?:切换[到至]|改用|启用|换用|改为使用|统一使用|全部使用|换为){target:S}~8,(?:原有?|旧)的?{source:S}~6(?<cue>停止使用|停止运行|停用|关停|下线|退出|退网|废止|关闭|停运|注销)') },
  // 用A账号登录
  { type: 'DEPENDS_ON', confidence: 0.75, source: 'before', words: /登录/u, pattern: cuePattern('(?:凭|用|使用|通过|以){target:S}(?:任一|统一|的)?(?:账号|账户|帐号|身份|实名|扫码|认证)?(?:即可|均可|可|都可|直接|单点|一键)?(?<cue>登录)') },
  // 事项转A办理
  { type: 'FEEDS', confidence: 0.7, source: 'before', words: /转[\uE000-\uE3FF]|转[由至][\uE000-\uE3FF]/u, pattern: cuePattern('(?<!自)(?<cue>转)(?:由|至|到)?{target:S}~2(?:办理|处理|处置|核查|核实|交办|派发|受理)') },
  // A产出的标签供B匹配
  { type: 'FEEDS', confidence: 0.8, words: /供[\uE000-\uE3FF]/u, pattern: cuePattern('{source:S}[^,\uE000-\uEFFF]{1,14}(?:数据|信息|结果|标签|清单|名单|图像|视频|记录|报告|成果|指标)[^,\uE000-\uEFFF]{0,6}(?<cue>供){target:S}(?!给|应)') },
  // X报送数据,用于充实B
  { type: 'FEEDS', confidence: 0.8, words: /,(?:用于|用以|以|从而)?(?:充实|更新|丰富|完善|补充|建设|建成|形成|构建)/u, pattern: cuePattern('{source:SA}[^,\uE000-\uEFFF]{0,8}(?<cue>报送|提供|推送|上报|采集|汇交|归集)[^,\uE000-\uEFFF]{0,24}(?:数据|信息|资料|记录),(?:(?:用于|用以|以|从而)(?:充实|更新|丰富|完善|补充|建设|建成|形成|构建)|充实|更新|丰富|补充){target:S}') },
  // X的登记信息经A归集后,形成B
  { type: 'FEEDS', confidence: 0.85, words: /后?,(?:形成|建成|建立|构建|生成|充实)/u, pattern: cuePattern('{source:SA}的?[^,\uE000-\uEFFF]{0,10}(?:数据|信息|资料|记录)(?:统一)?(?:经|通过)?(?:{S})?[^,\uE000-\uEFFF]{0,4}(?<cue>归集|汇聚|整合|汇总|清洗|比对|加工|关联)[^,\uE000-\uEFFF]{0,6},(?:形成|建成|建立|构建|生成|充实)[^,\uE000-\uEFFF]{0,6}{target:S}') },
  { type: 'FEEDS', confidence: 0.8, words: /后?,(?:形成|建成|建立|构建|生成|充实)/u, pattern: cuePattern('(?:数据|信息|资料|记录)(?:统一)?(?:经|通过){source:S}[^,\uE000-\uEFFF]{0,4}(?<cue>归集|汇聚|整合|汇总|清洗|比对|加工|关联)[^,\uE000-\uEFFF]{0,6},(?:形成|建成|建立|构建|生成|充实)[^,\uE000-\uEFFF]{0,6}{target:S}') },
  // 资金经B拨付
  { type: 'DEPENDS_ON', confidence: 0.75, source: 'before', words: /[经由过][\uE000-\uE3FF]/u, pattern: cuePattern('(?:资金|款项|费用|补贴|补助|奖金|票据|缴费|退税)[^,\uE000-\uEFFF]{0,6}(?<cue>经|通过|经由){target:S}(?:统一|直接)*(?:拨付|发放|支付|结算|缴纳|兑付|开具|下达)') },
  // A的数据源为B
  { type: 'FEEDS', confidence: 0.8, words: /来源|数据源/u, pattern: cuePattern('{target:S}的?~6(?<cue>数据来源|数据源|信息来源|来源)(?:为|是|包括|主要是|主要为|有){source:SA}') },
  // A与B工单双向转办, A与B互为备份
  { type: 'CONNECTS_TO', confidence: 0.85, withinList: true, words: /双向|互为|[互相]相/u, pattern: cuePattern('(?<![与和同跟从对])(?<source>[\uE000-\uE3FF])(?:的|之间|间|要|应|须|可|将|都)*~8(?<cue>双向|互为|互相|相互)(?!(?:对方)?的?(?:数据源|数据来源|信息源|支撑|独立|补充))') },
  // 与B工单双向转办
  { type: 'CONNECTS_TO', confidence: 0.8, words: /(?:与|和|同|跟)[\uE000-\uE7FF\uEC00-\uEFFF][^,]{0,10}(?:双向|互为|[互相]相)/u, pattern: cuePattern('(?:与|和|同|跟){target:SA}(?:之间|间)?~8(?<cue>双向|互为|互相|相互)(?!(?:对方)?的?(?:数据源|数据来源|信息源|支撑|独立))') },
  // A与B互为支撑
  { type: 'SUPPORTS', confidence: 0.8, withinList: true, words: /互为支撑|相互支撑|互相支撑/u, pattern: cuePattern('{source:S}~4(?<cue>互为支撑|相互支撑|互相支撑)') },
  // A与B之间,案件双向流转
  { type: 'CONNECTS_TO', confidence: 0.85, withinList: true, words: /之间|间/u, pattern: cuePattern('{source:S}之?间,?~14(?<cue>流转|共享|互通|交换|传输|对接|联动|预留|开通|互认|打通|通道)') },
  { type: 'CONNECTS_TO', confidence: 0.8, words: /之间/u, pattern: cuePattern('(?:与|和|同|跟){target:SA}之间,?~14(?<cue>流转|共享|互通|交换|传输|对接|联动|预留|开通|互认|打通|通道)') },
  // 在A基础上,增加B、C子系统
  { type: 'PART_OF', confidence: 0.75, words: /基础上/u, pattern: cuePattern('在{target:S}的?基础上,?(?:重点|逐步|再)?(?<cue>新增|增加|增设|扩充|补建|补充){source:S}') },
  // 。包括建设A,启动B建设
  { type: 'PART_OF', confidence: 0.7, target: 'previous', words: /^(?:主要|具体)?包[括含]/u, pattern: cuePattern('^(?:主要|具体)?(?<cue>包括|包含)(?:[^。;；]*?)~10{source:S}') },
  // 城管与交管部门联合建立A
  { type: 'COOPERATES_WITH', confidence: 0.9, withinList: true, words: /[\uE400-\uE7FF\uEC00-\uEFFF][^,\uE000-\uEFFF]{0,4}(?:联合|共|作|办)/u, pattern: cuePattern('{source:A}~4(?<cue>联合(?!审核|审查|验收|发文|印发|检查|督查|督导|考核|评审|惩戒|会审|通报|发布)|共同(?!供给|提供|负责|落实|配合|承担|向|对|为)|协作|合作|共建|联建|共管|合办|联办)') },
  // A、B等单位签订协议,共同运行…; A与B就…开展协作
  { type: 'COOPERATES_WITH', confidence: 0.8, withinList: true, words: /[\uE400-\uE7FF\uEC00-\uEFFF][^。;；\uE000-\uEFFF]{0,18}(?:共|合|协|携手|联)/u, pattern: cuePattern('{source:A}[^。;；\uE000-\uEFFF]{0,18}?(?<cue>(?:联合|共同|协同|协力|合力|携手|合作|联手|三方|双方)(?=建|开发|运行|推进|打造|搭建|组|研发|推广|维护|运维|制定|管理|开展|实施|会签)|(?:开展|进行|实施|建立)[^,。\uE000-\uEFFF]{0,6}(?:协作|合作|联席|联合指挥|联动)|共建|联建|合署|会签|联席会商|共管)') },
  { type: 'COOPERATES_WITH', confidence: 0.9, words: /[\uE400-\uE7FF\uEC00-\uEFFF][^,\uE000-\uEFFF]{0,4}(?:联合|共|作|办)/u, pattern: cuePattern('{source:A}(?:与|和|同|会同|联合){target:A}~4(?<cue>联合|共同|协作|合作|共建|联建|共管|合办|联办)') },
  { type: 'COOPERATES_WITH', confidence: 0.8, words: /联合|会同/u, pattern: cuePattern('{source:A}(?<cue>联合|会同|同|协同|携手){target:A}(?![^。;；\uE000-\uEFFF]{0,14}(?:验收|审核|审查|检查|督查|考核|评估|评审))[^。;；\uE000-\uEFFF]{0,12}?(?:共建|组建|建立|建设|开展|推进|搭建|开发|打造)') },
]

/** Those that a sentence with a single name or list of names may fit. */
export const OF_ONE_NAME = CONSTRUCTIONS.filter(({ pattern: { source } }) => !(source.includes('?<source>') && source.includes('?<target>')))
