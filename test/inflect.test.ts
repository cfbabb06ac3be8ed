/** Swedish nouns: the classes that an ending tells for certain. */
import {expect, test} from 'vitest'
import {inflections} from '../src/language/sv/inflect.ts'

test.each([
  ['granskning', 'granskning granskningens granskningarna granskningars'],
  ['motion', 'motionen motioner motionernas'],
  ['myndighet', 'myndigheten myndigheter myndigheternas'],
  ['handläggare', 'handläggaren handläggarna handläggares'],
  ['utlåtande', 'utlåtandet utlåtanden utlåtandenas'],
  ['aktivitet', 'aktiviteten aktiviteter aktiviteternas'],
  ['händelse', 'händelsen händelser händelsernas'],
  ['stadsdelsnämnd', 'stadsdelsnämnden stadsdelsnämnderna stadsdelsnämnds'],
  ['föräldraskap', 'föräldraskapet föräldraskapets'],
])('%s', (word, forms) => {
  expect(inflections(word)).toEqual(expect.arrayContaining(forms.split(' ')))
})

test.each(['bo', 'barnets bästa', 'remiss', 'ting', 'hare', 'regi'])(
  '%s has no ending that tells: it stays alone',
  (word) => {
    expect(inflections(word).filter((form) => form !== `${word}s`)).toEqual([word])
  },
)

test('what the lexicon gives for its own words agrees with the rules', async () => {
  const {lexicon} = await import('../src/language/sv/lexicon.ts')
  const words = lexicon.entries.filter(
    ({abbreviation, term, forms}) => !abbreviation && !/\s/.test(term) && forms.length > 4,
  )
  const differing = words.flatMap(({term, forms}) => {
    const own = inflections(term)
    return own.length > 2 ? own.filter((form) => !forms.includes(form)).map((form) => `${term}: ${form}`) : []
  })
  expect(words.length).toBeGreaterThan(80)
  expect(differing).toEqual([])
})
