import { notHere } from '../editors/installed.ts'
import { INSPECTOR, inspectServer } from '../engines/ask-inspector.ts'
import { FROM, npxHas } from '../engines/npx.ts'

describe('the server for assistants, asked by the official inspector', () => {
  it('lists its tools, checks, reads and explains, and stays within its folders', function () {
    this.timeout(600_000)
    if (!npxHas(INSPECTOR, FROM)) return notHere(this.test, 'npm run test:inspector fetches it')
    inspectServer(FROM, () => undefined)
  })
})
