import { projectRoot } from '../../server/tools/project-root.ts'
import { runProgram } from '../../server/tools/run-program.ts'
import { type Counts, sum } from './counts.ts'

/** A tool as one test: its name, the script from the project's root, and the arguments. */
export type ToolTest = readonly [name: string, script: string, ...args: string[]]

/** Runs tools one after the other. Each is one test, and what a failing one says is shown in full. */
export async function toolSuite(tests: readonly ToolTest[], write: (text: string) => void): Promise<Counts> {
  const counts: Counts[] = []
  for (const [name, ...command] of tests) {
    const { code, output } = await runProgram(process.execPath, command, { cwd: projectRoot })
    if (code !== 0) write(`\n  FAILED ${name}\n${output.replace(/^(?=.)/gm, '    ')}\n`)
    counts.push(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  }
  return sum(counts)
}
