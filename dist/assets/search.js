/* The search page's script. What it says stands on the page, in the page's language. */
const form = document.getElementById('search')
const query = document.getElementById('query')
const status = document.getElementById('status')
const results = document.getElementById('results')
const more = document.getElementById('more')
more.remove()
more.hidden = false
const instead = document.getElementById('instead')

const site = new URL('../', document.baseURI)
/** So many results are shown at a time. */
const batch = 10
let found = []
let shown = 0

start()

async function start() {
  try {
    const engine = await import(new URL('search/pagefind.js', site))
    await engine.options({baseUrl: site.pathname})
    await engine.init()
    form.hidden = false
    status.hidden = false
    instead.remove()
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      search(engine, query.value.trim())
    })
    more.addEventListener('click', () => showMore(true))
    const asked = new URLSearchParams(location.search).get('q')
    if (asked) {
      query.value = asked
      search(engine, asked.trim())
    }
  } catch {
    instead.querySelector('p').textContent = form.dataset.unavailable
  }
}

async function search(engine, words) {
  if (!words) return query.focus()
  say(form.dataset.searching, {})
  history.replaceState(null, '', `?q=${encodeURIComponent(words)}`)
  found = (await engine.search(words)).results
  shown = 0
  results.replaceChildren()
  const text = found.length === 0 ? 'none' : found.length === 1 ? 'foundOne' : 'found'
  await showMore(false)
  say(form.dataset[text], {count: found.length, query: words})
}

/** Shows the next results; moves the focus to the first of them when a button asked for them. */
async function showMore(moveFocus) {
  const next = await Promise.all(found.slice(shown, shown + batch).map((result) => result.data()))
  const items = next.map(resultItem)
  results.append(...items)
  shown += items.length
  results.hidden = shown === 0
  if (shown < found.length) results.after(more)
  else more.remove()
  if (moveFocus) items[0]?.querySelector('a').focus()
}

function resultItem({raw_url, url, meta, excerpt, sub_results}) {
  const item = document.createElement('li')
  const page = new URL((raw_url ?? url).replace(/^\//, ''), site)
  item.append(link(page, meta.title), text('p', excerpt))
  const parts = sub_results.filter(({anchor}) => anchor && anchor.element !== 'h1')
  if (parts.length) {
    const list = document.createElement('ul')
    for (const {anchor, title, excerpt: own} of parts) {
      const part = document.createElement('li')
      part.append(link(new URL(`#${anchor.id}`, page), title), text('p', own))
      list.append(part)
    }
    item.append(text('p', form.dataset.inPage), list)
  }
  return item
}

function link(address, words) {
  const element = document.createElement('a')
  element.href = address
  element.textContent = words
  return element
}

/** An excerpt marks what was found; all else in it is text. */
function text(name, excerpt) {
  const element = document.createElement(name)
  for (const [index, part] of excerpt.split(/<\/?mark>/).entries()) {
    const words = part
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    if (index % 2 === 0) element.append(words)
    else element.append(Object.assign(document.createElement('mark'), {textContent: words}))
  }
  return element
}

function say(words, values) {
  status.textContent = words.replaceAll(/\{(\w+)\}/g, (_, name) => values[name])
}
