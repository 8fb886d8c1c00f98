/** Each rule of repair but the shift: a line that it mends, one that it must leave, known gaps. */
import { describe, expect, it } from 'vitest'
import { mended, repaired } from './repaired.ts'

const rulesOf = (text: string): readonly string[] => repaired(text).problems.map(({ rule }) => rule)

describe('pinyin glosses', () => {
  it('go where they read the character before them, polyphones and Traditional ones included', () => {
    expect(mended('各區(qū)人民政府辦公廳，推進(jìn)綜合服務(wù)，重(chóng)新發(fā)布，銀行(háng)和行(xíng)政')).toBe('各区人民政府办公厅，推进综合服务，重新发布，银行和行政')
    expect(mended('各区(qū)人民政府，绿(lǜ)色、女（nǚ）性')).toBe('各区人民政府，绿色、女性')
  })
  it('go in context tones, twice over and without tone mark among others', () => {
    expect(mended('一(yí)個(gè)不(bú)變，各區(qū)(qū)我們(men)的(de)')).toBe('一个不变，各区我们的')
  })
  it.each(['分中心(LRA分中心)建设', '因公出国(境)管理', '管理(暂行)办法', '类型A(bao)和软件包(bao)的区别', '街(镇)三级', '函数f(x)'])('are no gloss in %s', (text) => {
    expect(repaired(text).edits).toEqual([])
  })
  it('go where shifted bytes took their bracket or their vowel along', () => {
    expect(mended('平臺運行(x?猲g)維護，目標biāo)任務，任(r?╪)務清單')).toBe('平台运行维护，目标任务，任务清单')
    expect(rulesOf('建设标准biāo)体系')).toEqual(['repair/pinyin-gloss'])
  })
  it('go in any brackets, with spaces, capitals or numbers for tones, and several at once', () => {
    expect(mended('各区[qū]人民政府【fǔ】办公〔gōng〕厅( tīng )和(hé,hè,huó)各地(di4)的(de0)通(TŌNG)知(Zhī)发(FA)')).toBe('各区人民政府办公厅和各地的通知发')
    expect(repaired('局域网(WANG)和见附表[a]的数据(SHU)，按第三条(3)办理').edits).toEqual([])
  })
  it('of two syllables stay: a known gap', () => {
    expect(repaired('六合(lù hé)区').edits).toEqual([])
  })
  it('that do not read the character before them are named', () => {
    expect(rulesOf('各市(qū)人民政府')).toEqual(['repair/pinyin-gloss'])
  })
})

describe('Traditional characters', () => {
  it('become Simplified by phrase', () => {
    expect(mended('後臺數據幹部乾旱複製回覆，瞭解徵求意見，關於於法有據')).toBe('后台数据干部干旱复制回复，了解征求意见，关于于法有据')
  })
  it('lose the forms of Taiwan and Hong Kong', () => {
    expect(mended('醫療衞生機構圍繞著力點，隨著發展，著名專家、顯著成效')).toBe('医疗卫生机构围绕着力点，随着发展，著名专家、显著成效')
  })
  it('go from a line in which most characters are of both scripts', () => {
    expect(mended('現將《電子政務工作要點》印發給你們。\n二、突出重點人群')).toContain('\n二、突出重点人群')
  })
  it('stay where a Simplified text quotes a name', () => {
    const text = '市文化广电局组织翻印《臺灣通志》，并向各区图书馆赠送。\n各区图书馆负责落实。\n《資治通鑑》'
    expect(repaired(text).edits).toEqual([])
  })
  it('stay in words that Simplified texts write with them', () => {
    expect(repaired('著名的乾隆时期古籍，瞭望台').edits).toEqual([])
  })
  it('go in a Traditional paragraph of a Simplified document', () => {
    expect(mended('各区人民政府要认真贯彻落实本通知要求，切实加强组织领导。\n現將《電子政務工作要點》印發給你們，請認真組織實施。')).toContain('现将《电子政务工作要点》印发给你们')
  })
})

describe('words of Taiwan', () => {
  const before = '推進政務資訊資源整合,依託電子政務網路和資料庫,建設行動辦公應用程式。'
  it('become those of the mainland', () => {
    expect(mended(before)).toBe('推进政务信息资源整合,依托电子政务网络和数据库,建设移动办公应用程序。')
    expect(mended('推进政务资讯资源整合,依托电子政务网路和资料库,统一使用者认证。')).toBe('推进政务信息资源整合,依托电子政务网络和数据库,统一用户认证。')
  })
  it('that stand for two are told by what stands beside them', () => {
    expect(mended(`${before}人工智慧、智慧終端、智慧城市;系統執行維護、嚴格執行規定;檔案館、政策檔案;三年行動計劃、行動終端;線上線下;線上監測`)).toContain('人工智能、智能终端、智慧城市;系统运行维护、严格执行规定;档案馆、政策文件;三年行动计划、移动终端;线上线下;在线监测')
  })
  it('of which nothing tells are named', () => {
    const { text, problems } = repaired(`${before}做好各類智慧XX。`)
    expect(problems.map(({ rule, place }) => [rule, place && text.slice(place.start, place.end)])).toContainEqual(['repair/taiwan-word', '智慧'])
  })
  it.each(['成立专案组查办案件,制作宣传影片,参考即时讯息。', '信息化项目的使用者培训,资讯服务网站。', '信息網絡和軟件項目的數據資料,由使用者登入。'])('stay where the text has those of the mainland: %s', (text) => {
    expect(repaired(text).edits.filter(({ rule }) => rule === 'repair/taiwan-word')).toEqual([])
  })
})

describe('clean text that looks odd', () => {
  it.each([
    '《礼记》有言：“大道之行也，天下为公。”子曰：“其身正，不令而行；其身不正，虽令不从。”',
    '课题组由朱镕、陈喆、㙟埠镇等单位人员组成，负责编写《平台建设指南》。',
    '台商投资企业“鴻海”已在我市登记，其商标保留原文。',
    '（三）分中心(LRA分中心)建设，因公出国(境)管理(暂行)办法，软件包A(bao)另行规定。',
    '气温不超过35℃，误差±2%，面积100㎡，编号№3，见附件①、②，A/B两类，C++程序。',
    '什么是“一网通办”？为什么要改革？群众办事满意吗?',
    '第一章　总　则\n第一条　为规范管理，制定本办法。',
  ])('is left as it is: %s', (text) => {
    const { edits, problems } = repaired(text)
    expect([edits, problems]).toEqual([[], []])
  })
})

describe('what web pages leave', () => {
  it('entities, also escaped twice', () => {
    expect(mended('&ldquo;互联网+&rdquo;&nbsp;A&amp;B &amp;amp;quot; &#12290;&#x3001;')).toBe('“互联网+” A&B "。 、'.replace(' 、', '、').replace('" ', '"').replace('"。', '" 。'))
    expect(repaired('R&D投入，见 a?x=1&copy=2').edits).toEqual([])
    expect(repaired('&nosuch; &#0; &#xD800;').edits).toEqual([])
  })
  it('entities cut short, but nothing of an address', () => {
    expect(mended('数据、&nbsp共享，&ldquo互联网&rdquo。')).toBe('数据、 共享，“互联网”。')
    expect(repaired('见 a?x=1&nbsp=2&mdashed').edits).toEqual([])
  })
  it('tags, but no names in brackets', () => {
    expect(mended('推进<span style="color:red">数据</span>共享。<br/>加强管理。</p>')).toBe('推进数据共享。\n加强管理。')
    expect(repaired('转发<省政务服务管理办法>的通知，平均值<5且>3').edits).toEqual([])
  })
  it('radicals and compatibility ideographs, as PDF files give them', () => {
    expect(mended('⽂件由⼈民政府⻔户\uf9f7案')).toBe('文件由人民政府门户立案')
    expect(repaired('文件由人民政府门户立案').edits).toEqual([])
  })
  it('control characters', () => {
    expect(mended('数\u0007据\u007f共享\t表')).toBe('数据共享\t表')
  })
  it('boxes in a sentence are named, boxes to tick are not', () => {
    expect(rulesOf('加强信息□设，提高□率。')).toEqual(['repair/lost-character', 'repair/lost-character'])
    expect(rulesOf('是否公开：□是　□否，方式□网站□窗口')).toEqual([])
  })
  it('zero-width and private-use characters', () => {
    expect(mended('大\u200b数\u00ad据\uFEFF平台\uF0B7')).toBe('大数据平台')
    expect(rulesOf('大\uE123数据')).toEqual(['repair/invisible-character'])
  })
  it('line ends of other systems', () => {
    expect(mended('一、总则\r\n二、任务\r三、保障\u2028')).toBe('一、总则\n二、任务\n三、保障\n')
  })
  it('full-width letters and digits, but no full-width marks', () => {
    expect(mended('２０１８年，ＡＰＰ（试行）：')).toBe('2018年，APP（试行）：')
    expect(repaired('2018年，（试行）：；？！“”《》').edits).toEqual([])
  })
  it('characters lost for good are named and stay', () => {
    const { text, edits, problems } = repaired('数据�共享')
    expect([text, edits.length, problems[0]?.rule, problems[0]?.place]).toEqual(['数据�共享', 0, 'repair/lost-character', { start: 2, end: 3 }])
  })
})

describe('half-width question marks', () => {
  it.each(['(?整顿民宿和短租房', '?023年底建成框架', '二、推进?、保障', 'ERP、PLM?SCM等产品'])('are named where nothing is asked: %s', (text) => {
    expect(rulesOf(text)).toEqual(['repair/lost-character'])
  })
  it.each(['群众是否满意?', '网址为 http://www.example.cn/?id=数据', '见 a?x=1', 'What does the platform do? It shares.', '为什么要改?怎么改?'])('stay unnamed in %s', (text) => {
    expect(rulesOf(text)).toEqual([])
  })
})

describe('paragraphs that stand there twice', () => {
  const paragraph = '各责任单位要建立工作台账，明确专人负责，按月向领导小组办公室报送进展，对进度滞后的项目逐一分析原因、限期整改，确保年底前全部完成验收并投入使用。'
  it('lose the second, right behind the first or further on', () => {
    expect(mended(`一、总则\n${paragraph}\n${paragraph}\n二、任务`)).toBe(`一、总则\n${paragraph}\n二、任务`)
    expect(mended(`　　${paragraph}\n二、任务\n${paragraph}`)).toBe(`　　${paragraph}\n二、任务`)
  })
  it.each([
    ['headings', '（一）加强领导\n认真落实。\n（一）加强领导\n按期完成。'],
    ['rows', `1\t${paragraph}\n1\t${paragraph}`],
    ['clauses', `责任单位：${paragraph}\n责任单位：${paragraph}`],
    ['paragraphs that differ in a word', `${paragraph}\n${paragraph.replace('年底', '年中')}`],
  ])('never: %s', (_, text) => {
    expect(repaired(text).edits).toEqual([])
  })
  it('with a difference of spacing inside stay: a known gap', () => {
    const text = `${paragraph}\n${paragraph.replace('，', '， ')}`
    expect(repaired(text).edits).toEqual([])
  })
})

describe('what a site put in', () => {
  it('goes where it is all that there is, and comes back whole', () => {
    const all = '转载请注明出处\n更多内容请访问本站'
    const { text, edits } = repaired(all)
    expect([text, edits.map(({ original }) => original).join('')]).toEqual(['', all])
  })
  it.each([
    ['一、推进整合。\n更多内容请访问 www.example.com\n二、加强管理。', '一、推进整合。\n二、加强管理。'],
    ['本文来自公文网，由小编整理。推进数据共享。转载请注明出处。', '推进数据共享。'],
    ['推进数据共享。\n上一篇：关于印发方案的通知\n版权所有 某某网', '推进数据共享。'],
    ['【字体：大 中 小】\n推进数据共享。\n点击下载附件', '推进数据共享。'],
  ])('goes: %s', (text, clean) => {
    expect(mended(text)).toBe(clean)
  })
  it.each([
    '市民可登录市政府门户网站（http://www.example.gov.cn）查询更多信息。',
    '本文件由市司法局负责解释。本文所称平台，是指市级平台。',
    '严厉打击侵犯版权行为，版权所有者可以向文化执法机构举报。',
    '群众可以点击下载办事指南，扫一扫二维码办理更多事项。',
    '完善相关制度，推荐一批典型经验，做好信息来源核查。',
    '新闻单位未经核实不得转载突发事件信息。',
  ])('is not seen in %s', (text) => {
    expect(repaired(text).edits).toEqual([])
  })
  it('in words of its own stays: a known gap', () => {
    expect(repaired('想看全文的朋友记得常来逛逛哦。').edits).toEqual([])
  })
})
