/** Script of the page: search, buttons that copy, the page's own address in the commands, and charts that open when they are linked to. Without it the page still shows everything. */
export const SCRIPT = `
'use strict';
const unknown = document.body.dataset.unknownUrl;
const address = new URL('.', location.href).href.replace(/\\/$/, '');
for (const code of document.querySelectorAll('.command code')) {
  if (unknown) code.textContent = code.textContent.replace(unknown, address);
}
const found = document.getElementById('found');
for (const button of document.querySelectorAll('.copy')) {
  const text = button.parentElement.querySelector('code').textContent;
  button.hidden = false;
  button.setAttribute('aria-label', 'Copy: ' + text);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    } catch {
      const range = document.createRange();
      range.selectNodeContents(button.parentElement.querySelector('code'));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      button.textContent = 'Selected';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
}
const charts = [...document.querySelectorAll('article')];
const search = document.getElementById('search');
const filter = () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const chart of charts) {
    chart.hidden = !words.every((word) => chart.dataset.words.includes(word));
    if (!chart.hidden) shown++;
  }
  found.textContent = words.length ? shown + (shown === 1 ? ' chart found' : ' charts found') : '';
};
search.addEventListener('input', filter);
const open = () => {
  const chart = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (chart) for (const details of chart.querySelectorAll('details')) details.open = true;
};
addEventListener('hashchange', open);
open();
`;
