import type {Strings} from '../language.ts'

/** What Klarsvar itself writes on a Swedish page or in a Swedish book. */
export const strings: Strings = {
  ids: {
    title: 'titel',
    caseNumber: 'diarienummer',
    question: 'fraga',
    section: 'avsnitt',
    paragraph: 'stycke',
    signature: 'underskrift',
    page: 'sida',
    word: 'ord',
    reference: 'ref',
    contents: 'innehall',
    glossary: 'ordlista',
    readability: 'lasbarhet',
    about: 'om-texten',
  },
  skipLink: 'Hoppa till innehållet',
  contents: 'Innehåll',
  page: 'Sida {page}',
  facts: {
    asker: 'Fråga av',
    answerer: 'Svar av',
    date: 'Datum',
    caseNumber: 'Diarienummer',
  },
  glossary: {
    heading: 'Ordlista',
    note: 'Ordlistan är ett tillägg. Den är inte en del av svaret.',
    pronunciation: 'Uttal: {pronunciation}.',
    back: 'Till ”{term}” i texten',
  },
  readability: {
    line: 'Läsbarhet: {band} (LIX {lix} ± {error}). Längsta mening: {longest} ord.',
    short: 'Läsbarhet: texten är för kort för ett säkert mått. Längsta mening: {longest} ord.',
    between: '{lower} till {upper}',
    heading: 'Om läsbarheten',
    method:
      'LIX räknar ord per mening och andelen långa ord (Björnsson 1968). Måttet säger inget om innehållet. Frågor och svar mäts var för sig. Räknesättet heter {method}.',
  },
  about: {
    heading: 'Om den här texten',
    note: 'Texten är svaret ordagrant. Rubrikerna är svarets egna. Ordlistan, faktarutan, innehållet och läsbarheten är tillagda av programmet Klarsvar.',
    index: 'Alla svar',
    epub: 'Ladda ner som e-bok (EPUB, {size} kB)',
  },
  untitled: 'Dokument utan rubrik: {name}',
  forbidden: '[tecken som inte kan visas: {code}]',
  site: {
    title: 'Svar på interpellationer',
    intro: 'Här finns svaren som webbsidor och som e-böcker.',
    documents: 'Svaren',
    epub: '{name} som e-bok (EPUB, {size} kB)',
    madeBy: 'Sidan är gjord med Klarsvar.',
  },
  book: {
    subjects: {'interpellation-answer': 'Svar på interpellation'},
    pages: 'Sidor',
    landmarks: 'Delar',
    text: 'Svaret',
    pageSource: '{source}, {pages} sidor',
    summary: 'Svaret står ordagrant. Ordlista, läsbarhet och faktauppgifter är tillagda och märkta.',
    summaryPages: 'Sidmarkeringarna följer förlagans {pages} sidor.',
  },
}
