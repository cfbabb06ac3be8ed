import {launchBrowser} from '../../src/audit/browser/launch.ts'
import {type Report, report} from './report.ts'

export interface PrintedReport extends Report {
  seed: number
  pdf: Uint8Array
}

/** Prints reports to PDF in the browser that the project finds. */
export async function printReports(seeds: readonly number[]): Promise<PrintedReport[]> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const printed: PrintedReport[] = []
    for (const seed of seeds) {
      const made = report(seed)
      await page.setContent(made.html)
      const pdf = await page.pdf({
        format: 'A4',
        margin: {top: '28mm', bottom: '25mm', left: '25mm', right: '25mm'},
        displayHeaderFooter: true,
        headerTemplate: made.headerTemplate,
        footerTemplate: made.footerTemplate,
        tagged: true,
        outline: false,
      })
      printed.push({...made, seed, pdf})
    }
    return printed
  } finally {
    await browser.close()
  }
}
