import type {Reporter, TestModule} from 'vitest/node'
import {takeNotRun} from './not-run.ts'

/** Ends the run with the checks that could not run here, and a line of its own with the runner's figures. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    // A file that cannot be loaded, and an error outside any test, is a failure too.
    const broken = modules.filter((module) => module.errors().length).length + errors.length
    const failed = tests.filter((test) => test.result().state === 'failed').length + broken
    const notRun = takeNotRun()
    const skipped = tests.length - passed - (failed - broken)
    process.on('exit', () => {
      process.stdout.write(
        `\n${notRun.length ? `Could not run here: ${notRun.join('; ')}` : 'Every check could run here.'}\n`,
      )
      process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`)
    })
  }
}
