import { bestReading } from '../../../ingest/repair/gbk-shift/best-reading.ts'
import { documentPhrases } from '../../../ingest/repair/gbk-shift/document-phrases.ts'
import { candidatesFor } from '../../../ingest/repair/gbk-shift/shift-candidates.ts'
import { ShiftStates } from '../../../ingest/repair/gbk-shift/shift-states.ts'
import { itemsOf } from '../../../ingest/repair/gbk-shift/shown-line.ts'
import { wordCosts } from '../../../ingest/repair/gbk-shift/word-costs.ts'
import { damaged } from './damage.ts'
import { CLEAN_TEXTS } from './restored-share.ts'
const c=candidatesFor('simplified'); const w=wordCosts()
for(const [seed,find] of [[2,'将进展情?'],[16,'扩大优?']] as const){
const text=damaged(CLEAN_TEXTS[seed%4]!.text,seed,'shift'); const line=text.split('\n').find(l=>l.includes(find))!; const ph=documentPhrases(text)
const items=itemsOf(line,line.indexOf(find),Math.min(line.length,line.indexOf(find)+400)); const st=new ShiftStates(items,c,true)
const r=bestReading(st,w,ph,[])
console.log(line.slice(line.indexOf(find)),r.cost,r.itemsRead)
console.log(r.characters.map(({step,margin})=>step.written+(step.slot>=0?`[${step.slot}${step.part[0]}→${st.itemOf(step.to)}${st.isAligned(step.to)?'A':''} ${margin.toFixed(1)}]`:'')).join(' '))
}
