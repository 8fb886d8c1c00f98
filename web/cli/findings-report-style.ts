/** How the report looks on a screen and on paper; within the page, so that it is one file. */
export const REPORT_STYLE = `
:root{color-scheme:light;font:15px/1.65 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;color:#1d2733;background:#fff}
body{max-width:56rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.2rem;margin:2rem 0 .75rem;padding-bottom:.3rem;border-bottom:2px solid #d7dee6}h3{font-size:1rem;margin:0}
header p{color:#51606f;margin:.25rem 0 .75rem}header ul{margin:0;padding-left:1.2rem;color:#51606f}
article{border:1px solid #d7dee6;border-radius:.5rem;padding:.9rem 1.1rem;margin:.75rem 0;break-inside:avoid}
.line{margin:.2rem 0 .6rem;color:#51606f}.line b{color:#1d2733}
table{border-collapse:collapse;width:100%;margin:.4rem 0 .7rem;font-size:.92rem;table-layout:fixed}
th,td{border:1px solid #e4e9ee;padding:.3rem .55rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#f4f7fa}tbody th{font-weight:400;color:#51606f}th:first-child{width:4.5rem}
.reasons{list-style:none;margin:0;padding:0;font-size:.92rem}.reasons li{padding:.12rem 0 .12rem 4rem;text-indent:-4rem;overflow-wrap:anywhere}
.reasons b{display:inline-block;width:3.6rem;text-indent:0;font-variant-numeric:tabular-nums;margin-right:.4rem}.for b{color:#1b6e3c}.against b{color:#a03427}
.empty{padding:2rem 0;color:#51606f}
@media print{:root{font-size:10.5pt}body{max-width:none;padding:0}article{border-color:#999}h2{break-after:avoid}a{color:inherit}}
@page{margin:18mm 16mm}
`
