import {defaultPasses, passNames} from './audit/browser/passes.ts'
import {defaultEngines, engineNames} from './audit/engine-names.ts'
import {standards} from './audit/standards.ts'
import {tiers} from './audit/tiers.ts'
import {ciNames} from './commands/init.ts'
import {reportFormats} from './commands/reporters.ts'
import {userLanguages} from './language/index.ts'
import {orders} from './write/epub/collection.ts'
import {defaultFormats, formats} from './write/index.ts'

/** What `--help` shows. */
export const usage = `Usage:
  klarsvar build [inputs…]         render answers to accessible HTML and EPUB, and audit them
  klarsvar book [inputs…]          make one EPUB of many answers
  klarsvar audit <files, folders, addresses, - …>
                                   audit pages and books (.epub), ours or anybody's; - is standard input;
                                   without any: what the .pa11yci of this folder names
  klarsvar audit --plain [inputs…] list what whoever writes the next answer can do better
  klarsvar lexicon check [files…]  try lexicons of one's own, or ours
  klarsvar lexicon add <term>      put a word into a lexicon of one's own
  klarsvar inspect <file>          show what was recognized in an answer, line by line, and why
  klarsvar explain [rule]          tell what a rule or message means; all without a name
  klarsvar init [folder]           put templates and a configuration with comments into a folder
  klarsvar init --ci <name>        ${ciNames.join(', ')}: put a workflow that audits into this folder

Options:
  --out <folder>       where to write (build: a folder, default dist; book: a file;
                       lexicon add: a file, default the configured one)
  --title <title>      of the book, or of the site
  --by <order>         ${orders.join(', ')}: how a book of many answers is divided (book; default date)
  --formats <list>     ${formats.join(',')} (build; default ${defaultFormats.join(',')})
  --audit <tier>       ${tiers.join(', ')} (default full; fast leaves the browser out)
  --passes <list>      all, or some of ${passNames.join(', ')}:
                       how pages are shown in the audit (default ${defaultPasses.join(',')})
  --engines <list>     of ${engineNames.join(', ')}
                       (audit; default ${defaultEngines.join(',')})
  --standard <name>    ${standards.join(', ')}: how far pa11y goes (default WCAG2AA)
  --sitemap <file>     a sitemap, or its address: audit what it lists; several with an option each
  --sitemap-replace <from=to>  another beginning for the addresses of the sitemap
  --since <revision>   only what changed since a revision of git
  --include <pattern>  only paths that match, as in .gitignore; several with an option each
  --exclude <pattern>  not those; nor what .klarsvarignore names
  --pa11yci <file>     audit what a configuration of pa11y-ci says, as it is
  --header <name: value>, --cookie <name=value>  to send with pages; several with an option each
  --wait <ms>          how long to wait once a page has loaded
  --action <text>      what to do in a page first, in pa11y's words; several with an option each
  --hide <selector>    elements that are not looked at
  --page-seconds <n>   how long a page may take (default 60)
  --allow-network      let pages call other hosts
  --cache <folder>     where to keep what is known of unchanged pages; --no-cache: look at all anew
  --report <file>      .json: what the site shows of the audit; .html, or a folder for several:
                       a report on a book, to hand over (audit)
  --reporter <name=file> ${reportFormats.join(', ')}: a report, to a
                       file or to the screen; several with an option each (audit)
  --baseline <file>    known findings, which are set aside; one that is gone fails, until
                       --update-baseline writes the list anew (audit)
  --publisher <name>   the body that publishes the answers (build)
  --accept-changes     read Word files with tracked changes or comments as if all were accepted (build, inspect)
  --read-aloud         take recordings beside the answers (NAME.mp3, NAME.json) into the books (build)
  --threshold <level>  error, warning or info: what makes the command fail (default error)
  --fail-on needs-a-person   findings that need a person fail as well
  --expansion <text>   what an abbreviation stands for (lexicon add)
  --definition <text>  what a word means, in short sentences (lexicon add)
  --config <file>      configuration (default klarsvar.config.{ts,js,json} in this folder)
  --lang <language>    ${Object.keys(userLanguages).join(', ')}: the language of messages (default from the locale)
  --json               findings or recognized structure as JSON (audit, inspect)
  --quiet              only what failed
  --help, --version

Exit codes: 0 nothing failed; 1 something failed; 2 it could not do what was asked.
`

/** As `parseArgs` takes them. */
export const options = {
  out: {type: 'string'},
  title: {type: 'string'},
  by: {type: 'string'},
  formats: {type: 'string'},
  audit: {type: 'string'},
  passes: {type: 'string'},
  engines: {type: 'string'},
  standard: {type: 'string'},
  sitemap: {type: 'string', multiple: true},
  'sitemap-replace': {type: 'string'},
  since: {type: 'string'},
  include: {type: 'string', multiple: true},
  exclude: {type: 'string', multiple: true},
  pa11yci: {type: 'string'},
  header: {type: 'string', multiple: true},
  cookie: {type: 'string', multiple: true},
  wait: {type: 'string'},
  action: {type: 'string', multiple: true},
  hide: {type: 'string'},
  'page-seconds': {type: 'string'},
  'allow-network': {type: 'boolean'},
  cache: {type: 'string'},
  'no-cache': {type: 'boolean'},
  ci: {type: 'string'},
  report: {type: 'string'},
  reporter: {type: 'string', multiple: true},
  baseline: {type: 'string'},
  'update-baseline': {type: 'boolean', default: false},
  publisher: {type: 'string'},
  'accept-changes': {type: 'boolean'},
  'read-aloud': {type: 'boolean'},
  threshold: {type: 'string'},
  'fail-on': {type: 'string'},
  expansion: {type: 'string'},
  definition: {type: 'string'},
  config: {type: 'string'},
  lang: {type: 'string'},
  plain: {type: 'boolean', default: false},
  json: {type: 'boolean', default: false},
  quiet: {type: 'boolean', default: false},
  help: {type: 'boolean', short: 'h', default: false},
  version: {type: 'boolean', short: 'v', default: false},
} as const
