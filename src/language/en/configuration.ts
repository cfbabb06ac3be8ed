/** The configuration that `klarsvar init` writes: every key with what it says; those after `#` are off. */
export const configuration = `# Settings for Klarsvar. A line that begins with # is not read: remove the # to use it.
# Paths are counted from the folder in which the command runs.

# The body that publishes the answers. Its name stands at the top of every page and in every book.
# publisher: Provstads kommun

# What the site is called.
# title: Svar på interpellationer i Provstad

# The address that the site will have. Without it there is no sitemap.xml, and nothing absolute is written.
# base: https://svar.provstad.example/

# Templates: the HTML and CSS of the page and the book. What the folder lacks is taken from Klarsvar.
templates: templates

# A picture that stands beside the publisher's name.
# logo: logo.svg

# Put the raw answers beside the pages, to be downloaded.
# originals: true

# Search: a page and an index. It can be left out.
# search: false

# The accessibility statement. What does not stand here is not made up.
# statement:
#   service: the site with answers to interpellations
#   # full, partial or none: how well the law is met, as a person has judged
#   conformance: partial
#   shortcomings:
#     # why is law-not-met, burden (disproportionate) or exempt (not covered by the law)
#     - what: Answers from before 2020 are scanned pictures.
#       why: law-not-met
#       plan: They get their text during 2027.
#   feedback:
#     email: accessibility@provstad.example
#     phone: 0123-45 67 89
#     form: https://provstad.example/feedback
#   assessment:
#     # self or third-party
#     method: self
#     by: Provstads kommun
#     date: 2026-09-01
#   published: 2026-09-15
#   updated: 2026-10-01

# Who vouches for the accessibility of the e-books. Written only into books in which the audit found no fault.
# certifier:
#   name: Provstads kommun
#   date: 2026-09-01
#   credential: https://provstad.example/credential
#   report: https://provstad.example/report

# What the e-books say. What stands at the top of a Markdown answer wins.
# book:
#   rights: Free to use
#   subjects: [Answers to interpellations]
#   contributors: [Anna Ek]
#   series: Answers of the council
#   narrator: Bo Alm

# Words of your own: files with abbreviations and words to be explained. They win over Klarsvar's. klarsvar lexicon check tries them.
# lexicon: [words.yaml]

# Links from the text to the glossary: first-uses (the first in each part) or glossary-only (none).
# glossaryLinks: glossary-only

# Read aloud: take recordings into the books. ANSWER.mp3 lies beside ANSWER.txt, with the times in ANSWER.json.
# readAloud: true

# The audit that the site shows. Made by: klarsvar audit dist --passes all --report audit.json
# report: audit.json

# Answers that no longer hold, by folder.
# notices:
#   answer-2025-12:
#     # replaced or withdrawn
#     status: replaced
#     successor: answer-2026-03
#     date: 2026-03-01
#     reason: The cost was wrong.

# Old addresses that are to lead to new ones.
# moved:
#   old/answer12.html: answer-2025-12

# The language of the documents.
# language: sv

# Where the result goes, and what is made: html, epub and fragment (HTML to paste into another site).
# out: dist
# formats: [html, epub]

# The level at which the headings of a fragment begin.
# fragmentHeading: 2

# How to check what is written: full, fast (no browser) or none. And how pages are shown then.
# audit: full
# passes: [light-1280, dark-1280, reflow, zoom, spacing, print]

# Which checkers run, how far pa11y goes, how many seconds a page may take, and whether pages may call other hosts.
# engines: [rules, html-validate, pa11y, axe, epubcheck]
# standard: WCAG2AA
# pageSeconds: 60
# allowNetwork: false

# Where what is known of unchanged pages is kept, or false.
# cache: .klarsvar-cache

# Another severity for a rule, or off.
# rules:
#   statement-link-missing: off

# What is not audited, and how the pages of some paths are loaded and judged. Patterns as in .gitignore.
# exclude: [old/]
# pages:
#   - paths: [account/]
#     wait: 500
#     actions: ['click element #open']
#     headers: {Accept-Language: sv}
#     cookies: {seen: yes}
#     hideElements: .chat
#     ignore: [axe/color-contrast]

# What makes the command fail: error, warning or info; and whether what needs a person counts.
# threshold: error
# failOnNeedsAPerson: false

# Limits: larger files, more pages, longer time and more memory are refused.
# maxMegabytes: 50
# maxPages: 2000
# maxSeconds: 120
# maxMemoryMegabytes: 2000

# Read Word files with tracked changes as if all were accepted.
# acceptChanges: false
`
