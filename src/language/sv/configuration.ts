/** The configuration that `klarsvar init` writes: every key with what it says; those after `#` are off. */
export const configuration = `# Inställningar för Klarsvar. En rad som börjar med # läses inte: ta bort # för att använda den.
# Sökvägar räknas från mappen där kommandot körs.

# Myndigheten som ger ut svaren. Namnet står överst på varje sida och i varje e-bok.
# publisher: Provstads kommun

# Vad webbplatsen heter.
# title: Svar på interpellationer i Provstad

# Adressen som webbplatsen får. Utan den skrivs ingen sitemap.xml och inga fullständiga adresser.
# base: https://svar.provstad.example/

# Mallar: sidans och bokens HTML och CSS. Det som saknas i mappen tas från Klarsvar.
templates: templates

# En bild som visas bredvid myndighetens namn.
# logo: logotyp.svg

# Lägg originalen, som de kom in, bredvid sidorna så att de går att ladda ner.
# originals: true

# Sökning: en söksida och ett register. Kan stängas av.
# search: false

# Tillgänglighetsredogörelsen. Det som inte står här hittar programmet inte på.
# statement:
#   service: webbplatsen med svar på interpellationer
#   # full, partial eller none: helt, delvis eller inte förenlig med lagen, som en person har bedömt
#   conformance: partial
#   shortcomings:
#     # why är law-not-met (uppfyller inte kraven), burden (oskäligt betungande) eller exempt (omfattas inte)
#     - what: Svar från före 2020 finns bara som inskannade bilder.
#       why: law-not-met
#       plan: De texttolkas under 2027.
#   feedback:
#     email: tillganglighet@provstad.example
#     phone: 0123-45 67 89
#     form: https://provstad.example/synpunkter
#   assessment:
#     # self (egen bedömning) eller third-party (någon annan)
#     method: self
#     by: Provstads kommun
#     date: 2026-09-01
#   published: 2026-09-15
#   updated: 2026-10-01

# Den som intygar att e-böckerna är tillgängliga. Skrivs bara i böcker där granskningen inte fann något fel.
# certifier:
#   name: Provstads kommun
#   date: 2026-09-01
#   credential: https://provstad.example/intyg
#   report: https://provstad.example/granskning

# Uppgifter till e-böckerna. Det som står överst i ett Markdown-svar går före.
# book:
#   rights: Fri att använda
#   subjects: [Svar på interpellation]
#   contributors: [Anna Ek]
#   series: Kommunfullmäktiges svar
#   narrator: Bo Alm

# Egna ord: filer med förkortningar och ord som ska förklaras. De går före Klarsvars. klarsvar lexicon check prövar dem.
# lexicon: [ordlista.yaml]

# Länkar från texten till ordlistan: first-uses (första gången i varje del) eller glossary-only (inga).
# glossaryLinks: glossary-only

# Uppläsning: ta in inspelningar i e-böckerna. SVAR.mp3 ligger bredvid SVAR.txt, med tiderna i SVAR.json.
# readAloud: true

# Granskningen som webbplatsen visar. Görs med: klarsvar audit dist --passes all --report granskning.json
# report: granskning.json

# Svar som inte längre gäller, efter mapp.
# notices:
#   svar-2025-12:
#     # replaced (ersatt) eller withdrawn (återkallat)
#     status: replaced
#     successor: svar-2026-03
#     date: 2026-03-01
#     reason: Uppgiften om kostnaden var fel.

# Gamla adresser som ska leda till nya.
# moved:
#   gamla/svar12.html: svar-2025-12

# Dokumentens språk.
# language: sv

# Var resultatet läggs, och vad som görs: html, epub och fragment (HTML att klistra in på en annan webbplats).
# out: dist
# formats: [html, epub]

# Rubriknivån som ett fragment börjar på.
# fragmentHeading: 2

# Granskning av det som skrivs: full, fast (utan webbläsare) eller none. Och hur sidorna visas då.
# audit: full
# passes: [light-1280, dark-1280, reflow, zoom, spacing, print]

# Vilka granskare som körs, hur långt pa11y går, hur många sekunder en sida får ta, och om sidor får anropa andra värdar.
# engines: [rules, html-validate, pa11y, axe, epubcheck]
# standard: WCAG2AA
# pageSeconds: 60
# allowNetwork: false

# Var det som är känt om oförändrade sidor sparas, eller false.
# cache: .klarsvar-cache

# En annan allvarlighet för en regel, eller off.
# rules:
#   statement-link-missing: off

# Vad som inte granskas, och hur sidorna på vissa sökvägar laddas och bedöms. Mönster som i .gitignore.
# exclude: [gammalt/]
# pages:
#   - paths: [konto/]
#     wait: 500
#     actions: ['click element #open']
#     headers: {Accept-Language: sv}
#     cookies: {seen: yes}
#     hideElements: .chat
#     ignore: [axe/color-contrast]

# Vad som får kommandot att misslyckas: error, warning eller info; och om ställen som behöver en människa räknas.
# threshold: error
# failOnNeedsAPerson: false

# Gränser: större filer, fler sidor, längre tid och mer minne avvisas.
# maxMegabytes: 50
# maxPages: 2000
# maxSeconds: 120
# maxMemoryMegabytes: 2000

# Läs Word-filer med spårade ändringar som om alla vore godtagna.
# acceptChanges: false
`
