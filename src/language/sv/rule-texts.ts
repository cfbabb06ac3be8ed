import type {MessageText} from '../user-texts.ts'

/** What the rules of the audit say, by their ids. */
export const ruleTexts: Readonly<Record<string, MessageText>> = {
  'bypass-missing': {
    says: 'Först kommer länkar (”{text}”), och ingenting leder förbi dem',
    why: 'Med tangentbord och vid uppläsning måste man igenom dem på varje sida.',
    help: 'Ge sidan ett main-element, en rubrik över texten eller en första länk som leder dit.',
  },
  'headings-missing': {
    says: 'Sidan har {words} ord och ingen rubrik',
    why: 'Den som lyssnar kan inte skumma texten eller hitta tillbaka till en del.',
    help: 'Gör det som står över delarna till rubriker.',
  },
  'heading-fake': {
    says: '”{text}” ser ut som en rubrik men är ett stycke',
    why: 'Den som går från rubrik till rubrik går förbi det.',
    help: 'Gör det till en rubrik på rätt nivå, eller skriv det som löpande text.',
  },
  'heading-uninformative': {
    says: 'Rubriken ”{text}” säger inte vad som står under den',
    why: 'I en lista med rubriker säger den ingenting.',
    help: 'Skriv vad det handlar om.',
  },
  'list-fake': {
    says: '{count} punkter med skrivna tecken framför, från ”{text}”',
    why: 'En skärmläsare säger inte att det är en lista eller hur lång den är.',
    help: 'Använd ul eller ol med li, utan de skrivna tecknen.',
  },
  'table-fake': {
    says: 'Blanksteg står i stället för kolumner: ”{text}”',
    why: 'Uppläst rad för rad slits det som hör ihop isär.',
    help: 'Gör det till en tabell med rubrikceller.',
  },
  'table-header-unused': {
    says: 'Rubrikcellen ”{text}” är rubrik för ingen cell',
    why: 'Antingen saknas en cell, eller så hör rubriken hemma någon annanstans.',
    help: 'Gör raden hel, eller rätta scope och headers.',
  },
  'contents-differ': {
    says: 'Innehållsförteckningen stämmer inte med rubrikerna: ”{text}” saknas eller står på annan plats',
    why: 'Den som väljer ur förteckningen får aldrig veta att den finns.',
    help: 'Ta med varje rubrik på en nivå, i sidans ordning.',
  },
  'statement-link-missing': {
    says: 'Ingen länk till en tillgänglighetsredogörelse',
    why: 'Lagen (2018:1937) kräver den av offentliga aktörer; där står hur man anmäler brister.',
    help: 'Om sidan är en offentlig aktörs: länka till redogörelsen från varje sida.',
  },
  'language-of-part-mismatch': {
    says: 'En del som räknas som ”{declared}” verkar vara ”{guessed}”',
    why: 'Rösten uttalar den efter fel språks regler.',
    help: 'Ange delens språk med lang.',
  },
  'lines-hard-wrapped': {
    says: '{count} rader är brutna mitt i sina meningar: ”{text}”',
    why: 'Med stora bokstäver eller i mobilen blir varannan rad en stump, och rösten gör en paus vid varje brytning.',
    help: 'Ta bort de tvingade radbrytningarna.',
  },
  'letters-spaced': {
    says: 'Bokstäverna i ”{text}” är åtskilda med blanksteg',
    why: 'En röst bokstaverar dem, och ingen sökning hittar ordet.',
    help: 'Skriv ordet, och spärra det med stil (letter-spacing).',
  },
  'letters-lookalike': {
    says: '”{text}” innehåller bokstäver ur ett annat alfabet som ser likadana ut',
    why: 'En röst bokstaverar ordet eller hoppar över bokstäver.',
    help: 'Skriv det med språkets egna bokstäver.',
  },
  'link-text-uninformative': {
    says: 'Länken ”{text}” säger inte vart den leder',
    why: 'I en lista med länkar vet ingen vad den gäller.',
    help: 'Låt länkens egna ord säga vart den leder.',
  },
  'links-same-name': {
    says: 'Två länkar heter ”{name}”, den ena leder till {host}, den andra till {other}',
    why: 'I en lista med länkar kan ingen skilja dem åt.',
    help: 'Låt varje namn säga vart länken leder.',
  },
  'link-target-missing': {
    says: 'Länken ”{text}” leder till #{target}, som inte finns på sidan',
    why: 'Ingenting händer, och läsaren vet inte varför.',
    help: 'Rätta adressen eller id:t.',
  },
  'image-alternative-uninformative': {
    says: 'Alternativtexten ”{text}” säger inte vad bilden visar',
    why: 'Den är allt som den som lyssnar får av bilden.',
    help: 'Skriv vad bilden berättar; lämna texten tom (alt="") om den inte berättar något.',
  },
  'text-in-image': {
    says: 'En bild innehåller text: ”{text}”',
    why: 'Den kan inte göras större eller få andra färger eller avstånd.',
    help: 'Skriv den som text, och ge den stil.',
  },
  'audio-by-itself': {
    says: 'Ljud börjar av sig självt ({element} med autoplay), och inget kan stoppa det',
    why: 'Det dränker skärmläsarens röst.',
    help: 'Ta bort autoplay, eller ge kontroller i början av sidan.',
  },
  'media-alternative': {
    says: 'En inspelning ({element}; spår: {tracks})',
    why: 'Den som inte hör eller ser den behöver undertexter, syntolkning eller en text.',
    help: 'Se efter om allt i den också går att läsa, och att höra.',
  },
  'motion-only': {
    says: 'Sidan reagerar på hur enheten rörs',
    why: 'En del kan inte röra enheten, andra kan inte hålla den stilla.',
    help: 'Ge en kontroll som gör samma sak, och en som stänger av rörelsen.',
  },
  'sensory-reference': {
    says: '”{text}” pekar ut något bara genom plats, form eller färg',
    why: 'Den som inte ser det hittar det inte.',
    help: 'Nämn det också vid namn.',
  },
  'label-uninformative': {
    says: 'Etiketten ”{text}” säger inte vad som ska fyllas i',
    why: 'Den som inte ser formuläret har bara det ordet.',
    help: 'Skriv vad som efterfrågas.',
  },
  'labels-alike': {
    says: 'Två fält heter ”{text}”, och inget som syns visar vilket som är vilket',
    why: 'Fel fält fylls i.',
    help: 'Ge vart och ett en egen legend eller rubrik, eller olika namn.',
  },
  'label-not-seen': {
    says: 'Fältet har bara en platshållare eller ett tips till namn (”{text}”)',
    why: 'När något är skrivet ser ingen vad som frågades.',
    help: 'Lägg till en etikett som står kvar.',
  },
  'autocomplete-missing': {
    says: 'Fältet ”{text}” saknar autocomplete',
    why: 'Om det frågar om den som fyller i kan webbläsaren göra det.',
    help: 'Om det gäller användaren: lägg till autocomplete="{token}".',
  },
  'paste-blocked': {
    says: 'Inget kan klistras in i fältet',
    why: 'Den som inte kan minnas eller skriva ett lösenord klistrar in det.',
    help: 'Tillåt inklistring.',
  },
  'mouse-only': {
    says: '”{text}” reagerar på musen men är ingen kontroll',
    why: 'Det nås inte med tangentbord, och ingen skärmläsare säger att det gör något.',
    help: 'Använd en knapp eller en länk.',
  },
  'context-changes': {
    says: 'Något leder bort eller flyttar fokus av sig självt ({event})',
    why: 'Den som inte ser det hända går vilse.',
    help: 'Vänta på en knapp.',
  },
  'aria-prohibited': {
    says: '{attribute} är inte tillåtet på ett element med rollen {role}',
    why: 'De flesta skärmläsare utelämnar namnet; några läser det i stället för texten.',
    help: 'Ta bort det, eller ge elementet en roll som kan ha ett namn.',
  },
  'frame-not-focusable': {
    says: 'En ram med länkar eller kontroller är utelämnad ur tabbordningen',
    why: 'Det som finns i den nås inte med tangentbord.',
    help: 'Ta bort tabindex="-1".',
  },
  'text-size-fixed': {
    says: 'Textens storlek följer bara fönstret ({size})',
    why: 'Den förblir lika liten när sidan förstoras.',
    help: 'Använd rem, ensamt eller med: calc(1rem + 1vw).',
  },
  'text-clipped': {
    says: 'Vid 200 % skärs text av: ”{text}”',
    why: 'Den som behöver större bokstäver kan inte läsa den.',
    help: 'Låt rutan växa: min-height i stället för height, ingen overflow: hidden.',
  },
  'spacing-clipped': {
    says: 'Med större avstånd skärs text av: ”{text}”',
    why: 'Många med dyslexi läser bara med mer luft mellan rader, ord och bokstäver.',
    help: 'Låt rutan växa: min-height i stället för height, ingen overflow: hidden.',
  },
  'reflow-missing': {
    says: 'Vid 320 pixlar är sidan {width} bred',
    why: 'I mobilen, eller vid 400 %, måste varje rad rullas fram och tillbaka.',
    help: 'Inga fasta bredder; låt långa ord brytas.',
  },
  'line-height-fixed': {
    says: 'Radhöjden {height} kan inte ändras (!important): ”{text}”',
    why: 'Läsare som behöver glesare rader kan inte få det.',
    help: 'Ta bort !important, eller ange minst 1.5.',
  },
  'lines-tight': {
    says: 'Raderna i {count} stycken är {height} av bokstävernas höjd',
    why: 'Ögat glider över på nästa rad.',
    help: 'Sätt line-height till 1.5.',
  },
  'text-justified': {
    says: '{count} stycken har raka marginaler på båda sidor',
    why: 'Mellanrummen flyter ihop; många med dyslexi kan inte läsa förbi dem.',
    help: 'text-align: start.',
  },
  'text-in-style': {
    says: 'Bara stilen skriver text på sidan: ”{text}”',
    why: 'Utan stilen är den borta; den kan inte sökas eller kopieras.',
    help: 'Om den betyder något: skriv in den i sidan.',
  },
  'order-differs': {
    says: '”{text}” syns före det som den läses efter',
    why: 'Den som lyssnar får en annan ordning än den som ser, och fokus hoppar.',
    help: 'Om ordningen betyder något: låt sidan ha den, inte stilen.',
  },
  'animation-without-end': {
    says: 'Något rör sig utan slut',
    why: 'Det drar blicken från texten; en del kan inte läsa bredvid det.',
    help: 'Låt det sluta inom fem sekunder, eller låt det stoppas.',
  },
  'focus-invisible': {
    says: '”{text}” ser likadant ut med fokus som utan',
    why: 'Den som använder tangentbord ser inte var de är.',
    help: 'Låt ramen vara, eller rita en tydligare.',
  },
  'focus-obscured': {
    says: '”{text}” ligger under en list när det har fokus',
    why: 'Den som använder tangentbord ser inte var de är.',
    help: 'Använd scroll-padding, eller låt listen rulla med.',
  },
  'print-loses-text': {
    says: 'På papper saknas {percent} % av texten, från ”{text}”',
    why: 'Den som läser på papper får mindre.',
    help: 'Låt inte utskriften dölja texten.',
  },
  'contrast-over-picture': {
    says: 'Mot sin bakgrund har en bokstav som bäst kontrasten {contrast}, väntat {needed}',
    why: 'Med svag syn går den inte att läsa.',
    help: 'Lägg en slät yta bakom texten.',
  },
  'contrast-over-picture-enhanced': {
    says: 'Mot sin bakgrund har en bokstav som bäst kontrasten {contrast}, väntat {needed} för nivå AAA',
    why: 'Med svag syn är den svår att läsa.',
    help: 'Lägg en slät yta bakom texten.',
  },
  'keyboard-trap': {
    says: 'Tabbtangenten leder inte ut härifrån',
    why: 'Resten av sidan nås inte med tangentbord.',
    help: 'Släpp fokus; om en annan tangent leder ut, säg vilken bredvid.',
  },
  'ignore-without-reason': {
    says: 'data-klarsvar-ignore="{text}" ger inget skäl',
    why: 'Ingen vet senare varför det lades åt sidan; det görs därför inte.',
    help: 'Skriv ”regel: skäl”.',
  },
  'finding-set-aside': {
    says: '{rule} är lagd åt sidan på sidan: ”{reason}”',
    help: 'Se efter om skälet ännu gäller.',
  },
}
