// Unpacks the page and the core, which it has within it: nothing is loaded. The policy knows both scripts by their hashes.
;(async () => {
  // Five characters for four bytes, most significant first: `(` is 0 and so on, `~` stands where HTML reads `<`.
  const unpack = async (id) => {
    const { textContent: digits, dataset } = document.getElementById(id)
    const bytes = new DataView(new ArrayBuffer((digits.length / 5) * 4))
    for (let at = 0; at < digits.length; at += 5) {
      let four = 0
      for (const digit of digits.slice(at, at + 5)) four = four * 85 + (digit === '~' ? 20 : digit.charCodeAt(0) - 40)
      bytes.setUint32((at / 5) * 4, four)
    }
    const stream = new Blob([bytes]).slice(0, Number(dataset.bytes)).stream()
    return new Response(stream.pipeThrough(new DecompressionStream('gzip'))).text()
  }
  const [page, core] = await Promise.all([unpack('packed-page'), unpack('packed-core')])
  const script = document.createElement('script')
  script.textContent = page
  document.body.append(script)
  window.startCablePage(core)
})().catch((error) => {
  document.getElementById('status').textContent =
    `This browser cannot run the page: ${error.message}. It takes a browser of 2023 or later.`
})
