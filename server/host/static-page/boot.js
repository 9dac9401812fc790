// Unpacks the page and the core, which it has within it: nothing is loaded. The policy knows both scripts by their hashes.
;(async () => {
  const unpack = async (id) => {
    const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (character) => character.charCodeAt(0))
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
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
