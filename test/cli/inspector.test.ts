import { notHere } from '../editors/installed.ts'
import { inspectorIsHere, inspectServer } from '../engines/ask-inspector.ts'

describe('the server for assistants, asked by the official inspector', () => {
  it('lists its tools, checks, reads and explains, and stays within its folders', function () {
    this.timeout(600_000)
    // Some 200 packages: build machines fetch them, others use what npx has kept.
    const from = process.env['CI'] === undefined ? 'kept' : 'registry'
    if (!inspectorIsHere(from)) return notHere(this.test, 'npm run test:inspector fetches it')
    inspectServer(from, () => undefined)
  })
})
