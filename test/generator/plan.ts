/** The true structure of an answer that nobody gave: what the raw text was made from, and what must be found in it. */
import type {Random} from './random.ts'

export type PlanBlock =
  | {kind: 'paragraph'; text: string}
  | {kind: 'heading'; text: string}
  | {kind: 'list'; marks: ListMarks; items: string[]}
  | {kind: 'table'; rows: string[][]}

export type ListMarks = 'bullets' | 'dashes' | 'numbers' | 'letters'

export interface PlanQuestion {
  text: string
  answer: PlanBlock[]
}

export interface Plan {
  title: string
  caseNumber: string
  opening: PlanBlock[]
  questions: PlanQuestion[]
  closing: PlanBlock[]
  place: string
  date: {printed: string; iso: string}
  signers: {name: string; role?: string}[]
}

const given = [
  'Anna',
  'Bo',
  'Cecilia',
  'David',
  'Eva',
  'Farid',
  'Greta',
  'Hassan',
  'Ingrid',
  'Johan',
  'Karin',
  'Lars',
]
const family = ['Ek', 'Lind', 'Berg', 'Holm', 'Sandström', 'Nyqvist', 'Öberg', 'Åkesson', 'Ali', 'Forsman']
const parties = ['M', 'S', 'V', 'MP', 'L', 'C', 'KD', 'SD']
const roles = [
  'Finansborgarråd',
  'Socialborgarråd',
  'Ordförande i äldrenämnden',
  'Kommunalråd',
  'Trafikborgarråd',
]
const subjects = [
  'träden i parkerna',
  'bemanningen i hemtjänsten',
  'trafiken vid skolorna',
  'nämndens arbete mot våld',
  'avgifter för parkering',
  'underhållet av stadens broar',
]
const agents = [
  'Staden',
  'Nämnden',
  'Förvaltningen',
  'Socialtjänsten',
  'Kommunstyrelsen',
  'Utbildningsförvaltningen',
  'Vi',
  'Regionen',
]
const verbs = [
  'har ökat',
  'följer upp',
  'planerar',
  'utvecklar',
  'redovisar',
  'prioriterar',
  'granskar',
  'har påbörjat',
]
const objects = [
  'insatserna för barn och unga',
  'arbetet med att förebygga avhopp',
  'kvaliteten i verksamheten',
  'uppföljningen av avtalen',
  'samverkan mellan nämnderna',
  'kompetensförsörjningen',
  'handläggningen av ärenden',
  'bemanningen på boendena',
  'tillgängligheten i lokalerna',
  'budgetarbetet och kostnadsutvecklingen',
  'stödet till jour- och familjehem',
  'tillsynen av va-verksamheten',
  'handläggningen av JO-anmälningar',
  'miljö- och klimatarbetet',
  'planen för 2024–2027',
]
const tails = [
  'under det kommande året',
  'i enlighet med fullmäktiges beslut',
  'tillsammans med civilsamhället',
  'så att fler får rätt stöd',
  'vilket visar att arbetet ger resultat',
  'och återkommer med en redovisning',
  'enligt den plan som antogs i fjol',
  'med särskilt fokus på trygghet',
]
const openers = [
  'Dessutom',
  'Samtidigt',
  'Därför',
  'Under året',
  'Sedan i våras',
  'Enligt uppföljningen',
  'I dag',
  'Vidare',
]
const asking = [
  'Hur många',
  'Vilka',
  'Hur',
  'Vad',
  'Anser borgarrådet att',
  'När',
  'Varför',
  'Avser borgarrådet att',
]
const asked = [
  'åtgärder har vidtagits för att minska köerna',
  'platser finns det i dag och hur många behövs',
  'följs arbetet upp av nämnden',
  'insatserna räcker för dem som behöver stöd',
  'planerar staden för de kommande åren',
  'resurser har avsatts till verksamheten',
]
const subheads = [
  'Bakgrund',
  'Sammanfattning',
  'Pågående arbete',
  'Nuläge och behov',
  'Ekonomi',
  'Fortsatt arbete',
  'Samverkan med regionen',
  'Vad staden gör nu',
]
const places = ['Stockholm', 'Göteborg', 'Västerås', 'Lund']
const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]
const columns = ['2023', '2024', '2025', 'Antal', 'Andel', 'Kostnad']
const areas = ['Centrum', 'Hisingen', 'Nordost', 'Sydväst', 'Hela staden', 'Järva', 'Skärholmen']

export function planFrom(random: Random): Plan {
  const name = () => `${random.pick(given)} ${random.pick(family)}`
  const asker = `${name()} (${random.pick(parties)})`
  const role = random.pick([
    'socialborgarrådet',
    'finansborgarrådet',
    'ordföranden i äldrenämnden',
    'trafikborgarrådet',
  ])
  const signers = Array.from({length: random.chance(0.2) ? 2 : 1}, () => ({
    name: name(),
    ...(random.chance(0.5) && {role: random.pick(roles)}),
  }))
  const date = {year: random.between(2019, 2026), month: random.between(1, 12), day: random.between(1, 28)}
  const iso = `${date.year}-${two(date.month)}-${two(date.day)}`
  const inWords = `${date.day} ${months[date.month - 1]} ${date.year}`
  return {
    title: `${random.pick(['Svar på interpellation av', 'Svar på Interpellation av'])} ${asker} till ${role} ${name()} (${random.pick(parties)}) om ${random.pick(subjects)} och ${random.pick(subjects)}`,
    caseNumber: `${random.pick(['KS', 'KS', 'SLK', 'TRN'])} ${date.year}/${random.between(12, 999)}`,
    opening: blocks(random, random.between(0, 2), false),
    questions: Array.from({length: random.pick([0, 1, 2, 3, 4, 5])}, () => ({
      text: question(random),
      answer: blocks(random, random.between(1, 3), random.chance(0.3)),
    })),
    closing: [],
    place: random.pick(places),
    date: {iso, printed: random.chance(0.5) ? iso : inWords},
    signers,
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

export function blocks(random: Random, count: number, mayHead: boolean): PlanBlock[] {
  const made: PlanBlock[] = []
  for (let index = 0; index < count; index += 1) {
    if (mayHead && random.chance(0.4)) made.push({kind: 'heading', text: random.pick(subheads)})
    made.push({kind: 'paragraph', text: paragraph(random)})
    if (random.chance(0.15)) made.push(...listing(random))
    if (random.chance(0.08)) made.push(...tabling(random))
  }
  return made
}

function listing(random: Random): PlanBlock[] {
  const marks = random.pick(['bullets', 'dashes', 'numbers', 'letters'] as const)
  const items = Array.from({length: random.between(2, 5)}, () =>
    `${random.pick(verbs)} ${random.pick(objects)} ${random.chance(0.5) ? random.pick(tails) : ''}`.trim(),
  )
  return [
    {kind: 'paragraph', text: `${random.pick(agents)} arbetar på flera sätt för att nå dit:`},
    {kind: 'list', marks, items},
  ]
}

function tabling(random: Random): PlanBlock[] {
  const width = random.between(2, 3)
  const head = [
    random.pick(['Område', 'Stadsdel', 'Verksamhet']),
    ...Array.from({length: width}, (_, at) => columns[(at + random.between(0, 2)) % columns.length]!),
  ]
  const used = new Set<string>()
  const rows = Array.from({length: random.between(2, 5)}, () => {
    const area =
      areas.find((candidate) => !used.has(candidate) && random.chance(0.5)) ??
      areas.find((candidate) => !used.has(candidate))!
    used.add(area)
    return [
      area,
      ...Array.from({length: width}, () => `${random.between(1, 999)}${random.chance(0.3) ? ' %' : ''}`),
    ]
  })
  return [
    {kind: 'paragraph', text: `${random.pick(agents)} redovisar utvecklingen i tabellen nedan.`},
    {kind: 'table', rows: [head, ...rows]},
  ]
}

const question = (random: Random): string => {
  const text = `${random.pick(asking)} ${random.pick(asked)}`
  return `${text}${random.chance(0.3) ? ` ${random.pick(tails)}` : ''}?`
}

const paragraph = (random: Random): string =>
  Array.from({length: random.between(1, 6)}, () => sentence(random)).join(' ')

export function sentence(random: Random): string {
  const agent = random.pick(agents)
  const clause = `${random.pick(verbs)} ${random.pick(objects)} ${random.pick(tails)}`
  const body = random.chance(0.4)
    ? `${random.pick(openers)} ${clause.replace(/^(har )?/u, (has) => `${has}${agent.toLowerCase()} `)}`
    : `${agent} ${clause}`
  return `${body}${random.chance(0.3) ? ` ${random.pick(tails)}` : ''}.`
}
