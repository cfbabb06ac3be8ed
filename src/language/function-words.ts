const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Frequent little words by language, those that most of the neighbours do not share: they tell texts apart. */
export const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  sv: set(
    'och att det som är på för med av till den har inte om ett vi från också när ska eller nu där mycket någon inom utan mellan bara än hade sig så',
  ),
  nb: set(
    'og at det som er på for med av til den har ikke om et vi fra også når skal eller nå der mye noen innen uten mellom bare enn hadde seg så',
  ),
  da: set(
    'og at det som er på for med af til den har ikke om et vi fra også når skal eller nu der meget nogen inden uden mellem kun end havde sig så',
  ),
  fi: set(
    'ja että se joka on ei ovat oli mutta kun kuin myös tai niin jos hän sen sitä ole voi kanssa mukaan siitä joita sekä vain jo',
  ),
  en: set(
    'the and of to in is that it for was on with as are be this by from or have not at which but has been they you we will their',
  ),
  de: set(
    'der die und das ist nicht ein eine zu den mit von für auf dem des sich auch wird sind bei nach oder aus wie wir als durch',
  ),
}
