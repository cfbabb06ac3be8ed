import {sentenceSplitter} from '../sentences.ts'

export const sentences = sentenceSplitter({
  noEnd: new Set(
    'mr mrs ms dr prof sir rev hon rt st e.g i.e cf viz approx vs dept est esp incl excl gov sec art para paras p pp vol ed eds col capt gen lt sgt jr sr'.split(
      ' ',
    ),
  ),
  beforeDigit:
    /^(?:no|nos|cl|sch|ss|s|para|paras|p|pp|vol|art|ch|fig|cm|cd|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)$/u,
})
