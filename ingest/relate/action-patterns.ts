/**
 * What stands in front of and behind a system (one character in a coded sentence)
 * where something is done to it, and what looks alike and is none.
 */

/** Words that make a system the other end of a relation, not what is acted on. */
export const OTHER_END = /(?:依托|对接|连接|接入|并入|融入|纳入|迁移|基于|通过|借助|利用|使用(?<!统一使用|全面使用)|采用|调用|部署在|运行在|支撑|支持|服务|覆盖|按照|根据|围绕|结合|提供|包括|包含|汇聚|归集|抽取|至|到|与|为|向|从|由|在|以|作为|衔接|赋能)(?:[^,，]{0,6})$/u

/** 建设内容：升级A: the label does nothing to A. */
export const LABEL = /^.*(?:内容|任务|目标|措施|要求|方面|重点|关系|方式)[:：]/u
/** 三类应用, 两套系统 behind a list: no words of what is done. */
export const COUNT = /^[一二三四五六七八九十两几\d]{1,3}[类个套种大项条张](?:应用|系统|平台|模块|子系统|专题|网|热线|组件)?/u
/** A与B同步推广: what is done to one is done to the other. */
export const BESIDE_BEHIND = /^[与和同][\uE400-\uE7FF\uEC00-\uEFFF]?[\uE000-\uE3FF](?=同步|一并|一起|均|都)/u
export const BESIDE_IN_FRONT = /^[\uE000-\uE3FF][与和同]$/u
/** What may stand in front of the object of a verb behind it. */
export const OPENS_CLAUSE = /^(?:其中|此外|同时|另外|目前|现有|已有|原有|原|各|全部|所有|\d{1,2}[.、．]|[(（].{1,3}[)）])*$/u
export const OBJECT_MARK = /(?:对(?!接|应)|将|把|推动|推进|通过)[^,，]{0,4}$/u

/** The whole work: 建设资金, 部署于, 上线前 are about something else. */
const WORK = '升级改造|升级扩容|升级完善|优化升级|更新换代|更新改造|重构|改版|焕新|扩充|推广应用|推广使用|标准化改造|上线运行|试运行|建设应用|建设(?!资金|经费|标准|单位|要求|期间|成果|成效|用地|周期|模式)|改造|升级|扩容|完善|优化|推广|上线(?!前|后|之前|之后)|整合|集成|开发|搭建'
const SPREAD = '应用(?![系平软程场])|部署(?!于|在|到|至|统一)|延伸|普及'
/** 建设 and the like behind the name. */
export const BEHIND = new RegExp(`^(?:[^,，。\uE000-\uE7FF]{0,10}?)(?:(?<work>${WORK}))|^(?:的)?(?:深度|全面|深化|示范|普遍|广泛|普及)*(?<spread>${SPREAD})`, 'u')
/** …要按照分级保护要求抓紧改造, …随之改版: further behind where the words between only say when and how. */
export const FURTHER_BEHIND = /^(?=[^,]{0,24}(?:要|应当|须|抓紧|年内|年底|同步|完成|随之|一并|分批|分期|全面|经|由[^,]{1,10}换代))(?![^,\uE000-\uE7FF]{0,20}(?:接|联|互通|共享|提供|推送|支撑|汇|存|调用|监测))[^,\uE000-\uE7FF]{0,22}?(?<cue>改造|升级|更新|扩容|改版|启用|提速|换代|完善|重构|改建)(?!前|单位)/u
/** A上半年完成开发, A以B为基础开展建设, A同步设计、同步建设, A经改造后…, A逐步撤并 */
export const DONE_TO_IT = /^(?:等[^,]{0,8})?(?:与[\uE000-\uE3FF]|以[\uE000-\uE3FF]为[^,\uE000-\uE7FF]{2,6})?[^,\uE000-\uE7FF的]{0,16}?(?:(?:完成|开展|进行|同步|启动)(?<cue>建设|开发|升级改造|升级|改造|扩容|改版|重构)(?=[,、]|并|后|$)|经(?<renewed>升级改造|升级|改造|改版|整合)后|(?:逐步|率先|限期|年内|全部)(?<joined>撤并|归并)(?=,|$))/u
/** 扩大A应用范围, 加强A应用: its use is spread. */
export const USE_OF_IT = /^的?(?:深度|推广|普及|全面)*(?:应用|使用|推广)(?:范围|领域|场景|覆盖面|面|率)?(?:[,，]|$)|^在[^,\uE000-\uE7FF]{2,20}(?:应用|使用)(?:范围|面)/u
/** 深化A、B的协同: a link, not the systems. */
export const LINK_OF_THEM = /^(?:等[^,]{0,6})?(?:与[\uE000-\uE7FF])?(?:之间|间)?的?(?:数据|业务|信息|系统|工作)?(?:协同|对接|联动|互联|互通|联通|衔接|贯通|打通)(?!.*(?:建设|升级|改造))/u
/** A项目, A二期工程, A提速工程 as a title. */
export const PROJECT = /^(?:\d\.\d)?(?:[(（]?[一二三四五]期[)）]?)?(?<work>建设|新建|扩建|改造|升级|升级改造|提速|更新|更新改造|扩容|深化|完善|优化|提升|整合|改版|推广)?(?:项目|工程)[:：]?$/u
/** A由甲局牵头，会同乙局建设; A由甲局与乙局联合开发 */
export const PASSIVE = /^(?:等[^,]{0,8})?,?由[^,由\uE000-\uE3FF]{1,30}?(?:,(?:会同|联合)[^,\uE000-\uE3FF]{1,24}?)?(?<cue>建设|开发|建成|搭建|打造|组建|升级改造|升级|改造|完善|扩容|推广)(?:和?(?:维护|运维|管理|运行|使用))?(?=[,、;]|$)/u
/** A、B合而为一, A、B并到C当中, 把A、B整合成C: they are put together. */
export const TOGETHER = /^(?:等[^,]{0,8})?(?!的)[^,\uE000-\uE7FF]{0,22}?(?<cue>并入|归并|归口到|合并|合[而二三四]为[一1]|[二三四]合一|整合[进到至为成入并]|并到|并网|并线|集成进|归集成|收拢|拼成)/u
/** 把A、B整合成C: C is built. */
export const MADE_OF = /^(?=.*[将把]|组成$)(?:.*(?=整合|归集|归并|合并|收拢|拼|集成|融合|汇总))?(?<cue>(?:整合|归集|归并|合并|收拢|拼|集成|融合|汇总)(?:并)?(?:成为|成|为|组成|形成|组建)|^组成)(?:了|统一的|一个|一套)*$/u
/** 推动A由能办向好办转变 */
export const TURNS = /^由[^,]{1,14}向[^,]{1,14}(?:转变|转型|升级|演进|跨越)/u
/** Nothing behind the object. */
export const ENDS = /^(?:等[^,]{0,8})?(?:[,;；]|$)/u
/** X平台整合泊位: what stands in front of 整合 does it. */
export const HAS_OBJECT = /^(?![为成到进至入并和后的、,，]|工作|完成|共享)./u

/** 形成包括A、B等功能模块的C: the verb governs C. */
export const PARTS_IN_FRONT = /(?:(?:包括|包含|涵盖|集)[\uE000-\uE3FF](?:等[^,，]{0,8}?)?(?:的|于一体的)|由[^,，]{0,20}?[\uE000-\uE3FF](?:等[^,，]{0,8}?)?组成的)/u
/** 拓展A中B功能: the verb governs B. */
export const WHOLE_IN_FRONT = /[\uE000-\uE3FF][中内上里]的?$/u
export const INTRODUCES_PARTS = /^(?:主要|具体)?(?:包括|包含|涵盖)$/u
/** A在区局的部署, A向基层延伸 */
export const SPREADS = /^(?:等[^,，\uE000-\uEFFF]{0,8})?(?:在|向)(?:[\uE800-\uEFFF]|[^,，\uE000-\uE7FF]{2,16}?)(?:[^,，\uE000-\uEFFF]{0,6})?(推广应用|部署|推广|应用|延伸|覆盖|拓展|下沉)/u
