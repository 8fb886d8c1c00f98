/**
 * What `--help` teaches, beyond the options themselves.
 */
export const ABOUT = `政联图谱：读入政府规划、工作要点，整理出机构、系统及其依赖关系的网络，每条关系都附原文。
全部在本机运行，文件不会离开这台电脑。`

export const AFTER_ALL = `
从这里开始：
  zhenglian start                          打开浏览器查看网络（第一次会先读入随附的文件）
  zhenglian ingest 规划/                   把一个文件夹里的文件读入图库
  zhenglian path 民政数据共享交换平台 省级统一平台    从甲到乙怎么对接
  zhenglian impact 市电子政务外网            它停用，影响谁
  zhenglian overlaps                       哪些可能重复建设，理由是什么
  zhenglian query "MATCH (s:System) RETURN s.name LIMIT 10"

图库：
  默认在当前文件夹的 .zhenglian/ 中，不需要安装数据库。
  设了环境变量 NEO4J_URI（以及 NEO4J_USER、NEO4J_PASSWORD、NEO4J_DATABASE）就用那个 Neo4j。
  --store 优先于以上两者：可以是文件夹，也可以是 neo4j:// 或 bolt:// 地址。

退出码：0 成功；1 出错（标准错误输出中有一行说明）。
设 ZHENGLIAN_DEBUG=1 可看到出错的详情。各命令的说明：zhenglian help <命令>`

export const STORE_OPTION = '图库：文件夹，或 neo4j://、bolt:// 地址（默认 ./.zhenglian，或 NEO4J_URI）'

export const ENCODING_OPTION = '文本文件的编码，例如 gb18030（默认自动识别）'

export const AFTER_EXTRACT = `
结果写到标准输出，是一个 JSON 对象：任务（measures）、实体（entities，含每处提及的位置）、
关系（relations，含原文 evidence、起止位置、线索词、置信度）、动作、可能的重复建设、读不懂之处（problems）。
位置是修复后文本中的偏移。不读写图库。
加 --edits 则打印修复时的每一处改动（edits）：规则、修复后文本中的起止位置、原来是什么（original）、改成什么
（replacement）、在原文中的位置（originalStart）、一句话说明（explanation），以及未能确定之处（problems）。

例：
  zhenglian extract 工作要点.txt > 结果.json
  zhenglian extract 工作要点.txt --text > 修复后.txt     只要修复后的文本（去乱码、繁转简）
  zhenglian extract 工作要点.txt --edits | jq -r '.edits[].explanation'
  zhenglian extract 工作要点.txt | jq '.relations[] | [.source, .type, .target]'`

export const AFTER_INGEST = `
能读 Word（.docx、.doc）、有文字层的 PDF、网页（.html、.mht）、任务表（.xlsx、.xls、.csv）和纯文本（.txt、.md）；
文件夹会逐层查找，其余文件跳过并提示。个别文件读不了时，会指出是哪一个，其余照常入库，退出码为 1。
同一份文件读入多次，图不会变。服务（zhenglian start）正在运行时，会通过它入库。

例：
  zhenglian ingest 南京2018.txt 长沙2019.txt
  zhenglian ingest 规划/ --store 我的图库
  NEO4J_URI=neo4j://localhost NEO4J_PASSWORD=… zhenglian ingest 规划/`

export const AFTER_BACKUP = `
备份是一个文件，含文件、网络、更正和结论的全部，写成后会试着打开一次。服务（zhenglian start）正在运行时，会通过它备份。
只用于内嵌图库；Neo4j 请用 neo4j-admin database dump。

例：
  zhenglian backup 备份-2026-11.grafeo
  zhenglian backup /mnt/备份/图库.grafeo --store 我的图库`

export const AFTER_RESTORE = `
备份损坏、由更新的版本写成，或图库正被使用时，什么都不动。图库里已有内容时须加 --force；
原有内容一直留到恢复后的图库打开为止，打不开就换回去。

例：
  zhenglian restore 备份-2026-11.grafeo --store 新图库
  zhenglian restore 备份-2026-11.grafeo --force`

export const AFTER_START = `
图库是空的时，先读入随附的文件。服务只在本机可用（127.0.0.1）；端口 4518 被占用时用下一个空闲的。
启动后地址打印在标准输出上。按 Ctrl-C 停止。

例：
  zhenglian start
  zhenglian start --port 8080 --no-open
  zhenglian start --store 我的图库`

export const AFTER_QUERY = `
只读：会改动数据的语句一律拒绝。节点：Document、Part、Measure、Agency、System（另有 Platform、Network、App、
Website、DataCentre、Database、Service 标签）、Area。关系：CONNECTS_TO、FEEDS、DEPENDS_ON、MIGRATES_TO、
MERGES_INTO、PART_OF、SUPPORTS、EXTENDS_TO、EVOLVES_INTO、OWNS、COOPERATES_WITH、RESPONSIBLE_FOR 等；疑似重复是 OVERLAPS、MAY_BE_SAME_AS、PLANNED_AGAIN。

例：
  与省级平台的对接，附原文：
  zhenglian query "MATCH (a:System)-[r:CONNECTS_TO]->(b:System) WHERE b.name STARTS WITH '省'
                   RETURN a.name, b.name, r.evidence"

  负责系统最多的机构，存成表格文件：
  zhenglian query --format csv "MATCH (a:Agency)-[:RESPONSIBLE_FOR]->(s:System)
                   RETURN a.name AS 机构, count(DISTINCT s) AS 系统数 ORDER BY 系统数 DESC" > 机构.csv

  含“外网”的系统：
  zhenglian query "MATCH (s:System) WHERE s.name CONTAINS '外网' RETURN s.name, s.kind"`

export const AFTER_EXPORT = `
graphml 供 Gephi、yEd 打开：机构、系统、地区和它们的关系，不含任务与原文的位置；
json 是全部节点和关系，供别的程序读取，不能再读回图库；
cypher 用 cypher-shell 装入空的 Neo4j，装入后就是本程序的图库，更正也在内；
csv 同样完整，供 neo4j-admin 导入很大的图。它原样保存文字，没有防公式处理，不要用电子表格打开
（要在表格软件里看，请用各命令的 --format csv）：
  neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv
              --array-delimiter=U+001F --multiline-fields=true neo4j

例：
  zhenglian export --format graphml --out 网络.graphml
  zhenglian export --format cypher | cypher-shell -u neo4j -p …
  zhenglian export --format csv --out 导入/`

export const AFTER_OVERLAPS = `
三类，互不混淆：功能重复（两个系统，去看）、同一系统两个名称（合并）、跨年度重复立项。得分是各条理由之和。
上下级对应的系统、整体与其组成部分不算。结论与清单分开保存，重新读入文件、导出导入后仍在，并且优先于自动比对。

例：
  zhenglian overlaps
  zhenglian overlaps --function 应急指挥 --status 都要新建
  zhenglian overlaps --format html > 重复建设.html          可以分发、打印的报告
  zhenglian overlaps decide 环境应急指挥系统 价格应急指挥系统 确认 --who 王工 --note 合建
  zhenglian overlaps join 物价数据中心 价格数据中心 --who 王工
  zhenglian query "MATCH (a:System)-[r:OVERLAPS]->(b:System) RETURN a.name, b.name, r.score, r.reasons, r.verdict"`

export const AFTER_CORRECTIONS = `
更正与抽取结果分开保存，重新读入文件后仍然有效，也可以撤销。在网页或 POST /api/corrections 里作出。
对象已不在图中的更正会留着，对象回来时重新生效。同一对象的同一种更正，后作的取代先作的（导入时也是）；
否定优先：名称或关系被否定后，涉及它的改名、合并、补充不起作用，撤销否定后恢复。

例：
  zhenglian corrections list
  zhenglian corrections export > 更正.json
  zhenglian corrections import 更正.json --store 另一个图库`

export const AFTER_VIEWS = `
视图在网页里存下（页面上方的书签），连同筛选、分组和节点的位置。链接是网址中“?”之后的部分，接在 zhenglian start 打印的地址后面打开。
导入时，编号相同的视图以导入的为准；名称已被别的视图占用的不导入，并指出是哪几个。zhenglian backup 的备份里也有视图。

例：
  zhenglian views list
  zhenglian views export > 视图.json
  zhenglian views import 视图.json --store 另一个图库`

const FORGIVING = `
名称不必写全：引号、空格、前面的地名都可以省略或加上，繁体也可以；可以指几个的，会列出来供选。`

export const AFTER_PATH = `
先列步数最少的，步数相同的先列最可靠的。默认只经过系统。${FORGIVING}
关系：对接 CONNECTS_TO、供数给 FEEDS、依托 DEPENDS_ON、迁移至 MIGRATES_TO、并入 MERGES_INTO、
组成 PART_OF、支撑 SUPPORTS、演进为 EVOLVES_INTO 等，--relation 中英文都可以。
箭头是关系的方向：依托→ 是从左到右，←依托 是从右到左。

例：
  zhenglian path 民政数据共享交换平台 省级统一平台
  zhenglian path 民政数据共享交换平台 省级统一平台 --agencies --count 5
  zhenglian path 市级综合安全管理平台 省级平台 --relation 对接 --directed --format json`

export const AFTER_IMPACT = `
依托、迁移、并入的一方受另一方影响；接受数据、得到支撑的一方受给出的一方影响；整体受其组成部分影响（强）。
仅对接的双方互受影响（弱）：链条中有一环仅是对接，就是弱影响。${FORGIVING}

例：
  zhenglian impact 市电子政务外网
  zhenglian impact 市电子政务外网 --depth 2 --strong --format csv > 影响.csv`

export const AFTER_AGENCIES = `
甲机构依赖乙机构：甲负责或拥有的系统，受乙的系统（或乙给出的数据）影响。“弱”是仅有对接的条数，矩阵中不计。
矩阵里不依赖别人的机构不占行，不被依赖的不占列；机构多时，存成 CSV 用表格软件看更方便。

例：
  zhenglian agencies
  zhenglian agencies --of 市发改委
  zhenglian agencies --matrix --format csv > 矩阵.csv`

export const AFTER_AGENCY = `${FORGIVING}

例：
  zhenglian agency 市发改委
  zhenglian agency 市公安局 --format json`

export const AFTER_ISOLATED = `
与别的系统没有对接、汇聚、依托、迁移、并入、组成、支撑、演进关系的系统；没有自己名称的一类系统（各类专网）不列。

例：
  zhenglian isolated
  zhenglian isolated --format csv > 孤立系统.csv`

export const AFTER_HUBS = `
同样两个系统之间的同一种关系，说多少遍都是一条连线；原文条数另列。

例：
  zhenglian hubs --limit 20
  zhenglian hubs --kind 平台,数据中心`

export const AFTER_ADDS = `
哪些机构、系统只有它提到，哪些关系只有它说，哪些是别的文件也说的。

例：
  zhenglian adds 南京市2018年电子政务工作要点
  zhenglian adds 工作要点.txt --format json`

export const AFTER_CHANGES = `
同一地区前后两份文件相比：新出现的、不再提到的、延续的机构、系统和关系。

例：
  zhenglian changes 2018年电子政务工作要点 2019年电子政务工作要点`

export const AFTER_EVALUATE = `
把抽取结果与人工标注逐项比对，打印各项的准确率、召回率和 F1（口径见 tests/gold/GUIDELINE.md）。

例：
  zhenglian evaluate tests/gold/nanjing-2018.json
  zhenglian evaluate --overlaps tests/gold/*.json
  zhenglian evaluate tests/gold/nanjing-2018.json --source seeds/000_76fcdf778cb303a1.txt --misses`
