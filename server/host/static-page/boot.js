// Unpacks the page and the core, which it has within it: nothing is loaded. The policy knows both scripts by their hashes.
;(async () => {
  // Two characters for 13 bits, least significant first: of 93 that HTML leaves alone, `!` is 0; `<` is none of them.
  const unpack = async (id) => {
    const { textContent: text, dataset } = document.getElementById(id)
    const bytes = new Uint8Array(Number(dataset.bytes))
    const digit = (at) => text.charCodeAt(at) - (text[at] > '<' ? 34 : 33)
    let [bits, held, place] = [0, 0, 0]
    for (let at = 0; at < text.length; at += 2) {
      bits |= (digit(at) * 93 + digit(at + 1)) << held
      for (held += 13; held > 7; held -= 8) {
        bytes[place++] = bits
        bits >>>= 8
      }
    }
    const stream = new Blob([bytes]).stream()
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
