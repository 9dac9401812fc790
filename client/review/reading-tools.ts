/** The tools above the reading view. */
export const READING_TOOLS = `<header><div class="tools" role="toolbar" aria-label="Reading view">
<button type="button" id="mode" aria-pressed="false">As found</button>
<button type="button" data-step="size" data-by="-1">Smaller</button>
<button type="button" data-step="size" data-by="1">Larger</button>
<button type="button" data-step="width" data-by="-1">Narrower</button>
<button type="button" data-step="width" data-by="1">Wider</button>
<label for="scrolling">Scrolling</label>
<select id="scrolling"><option value="off">off</option><option value="editor">editor leads</option><option value="view">view leads</option><option value="both">both</option></select>
<button type="button" id="print">Print</button>
<button type="button" id="save">Save as HTML</button>
</div></header>
`

/**
 * Runs in the panel. It is told `content`, `options` and `reveal`, and says `ready`, `options`, `scrolled`, `cable`, `print`, `save`.
 * Between two blocks places are in proportion; at the end of the page the last line is named.
 */
export const READING_SCRIPT = `
let options = { contents: false, found: false, size: 0, width: 0, scrolling: 'both' };
let content = { read: '', found: '', lineCount: 1 };
const mode = document.getElementById('mode');
const scrolling = document.getElementById('scrolling');
const show = () => {
  const at = topLine();
  page.innerHTML = options.found ? content.found : content.read;
  mode.setAttribute('aria-pressed', String(options.found));
  const contents = page.querySelector('.contents details');
  if (contents) {
    contents.open = options.contents;
    contents.addEventListener('toggle', () => {
      if (contents.open === options.contents) return;
      options = { ...options, contents: contents.open };
      send({ kind: 'options', options });
    });
  }
  scrolling.value = options.scrolling;
  document.documentElement.style.setProperty('--size', (1.05 + options.size * 0.1).toFixed(2) + 'rem');
  document.documentElement.style.setProperty('--measure', 40 + options.width * 6 + 'rem');
  reveal(at);
};
const places = () => [...page.querySelectorAll('[data-line]')].map((element) => ({ line: Number(element.dataset.line), top: element.getBoundingClientRect().top + scrollY - page.offsetTop }));
const room = () => Math.max(0, document.documentElement.scrollHeight - innerHeight);
function topLine() {
  if (room() > 0 && scrollY >= room() - 1) return content.lineCount - 1;
  const all = places();
  const index = all.findLastIndex(({ top }) => top <= scrollY + 1);
  const here = all[index];
  const next = all[index + 1];
  if (!here) return 0;
  if (!next || next.top <= here.top) return here.line;
  return here.line + (next.line - here.line) * Math.min(1, (scrollY - here.top) / (next.top - here.top));
}
function reveal(line) {
  if (line <= 0) return scrollTo(0, 0);
  if (line >= content.lineCount - 1) return scrollTo(0, room());
  const all = places();
  const index = all.findLastIndex((place) => place.line <= line);
  const here = all[index];
  const next = all[index + 1];
  if (!here) return scrollTo(0, 0);
  const share = next && next.line > here.line ? (line - here.line) / (next.line - here.line) : 0;
  scrollTo(0, here.top + (next ? (next.top - here.top) * share : 0));
}
page.addEventListener('click', (event) => {
  const link = event.target.closest('[data-cable]');
  if (!link) return;
  event.preventDefault();
  send({ kind: 'cable', index: Number(link.dataset.cable) });
});
const change = (next) => {
  options = { ...options, ...next };
  show();
  send({ kind: 'options', options });
};
mode.addEventListener('click', () => change({ found: !options.found }));
scrolling.addEventListener('change', () => change({ scrolling: scrolling.value }));
for (const button of document.querySelectorAll('[data-step]'))
  button.addEventListener('click', () => {
    const name = button.dataset.step;
    change({ [name]: Math.max(-3, Math.min(6, options[name] + Number(button.dataset.by))) });
  });
document.getElementById('print').addEventListener('click', () => send({ kind: 'print' }));
document.getElementById('save').addEventListener('click', () => send({ kind: 'save' }));
let due = false;
addEventListener('scroll', () => {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    send({ kind: 'scrolled', line: topLine() });
  });
});
addEventListener('message', ({ data }) => {
  if (data.kind === 'content') content = data.content;
  if (data.kind === 'options') options = data.options;
  if (data.kind === 'reveal') reveal(data.line);
  else show();
});
send({ kind: 'ready' });
`
