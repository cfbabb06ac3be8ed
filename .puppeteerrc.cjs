// Klarsvar finds the browser itself (src/audit/browser.ts), so puppeteer need not download one.
module.exports = {skipDownload: true}
