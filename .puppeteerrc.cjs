// Klarsvar finds the browser itself (src/audit/browser/launch.ts), so puppeteer need not download one.
module.exports = {skipDownload: true}
