// the web application counts only the filter that is open; here each says how much waits in it
const EVERY = 10000;
const filters = document.querySelector('base').getAttribute('engine-api') + 'engine/default/filter';
const ask = async path => (await fetch(filters + path, {headers: {Accept: 'application/json'}})).json();

let ids = null;

const idOf = async name => {
  ids ??= ask('?resourceType=Task&maxResults=100').then(all => new Map(all.map(filter => [filter.name, filter.id])));
  return (await ids).get(name);
};

const count = async link => {
  const id = await idOf(link.firstChild.textContent.trim());
  if (id) {
    link.dataset.count = (await ask(`/${id}/count`)).count;
  }
};

const countAll = () => document.querySelectorAll('.task-filter .name a').forEach(link => count(link).catch(() => {
  ids = null;
  delete link.dataset.count;
}));

let soon;
const countSoon = () => {
  window.clearTimeout(soon);
  soon = window.setTimeout(countAll, 300);
};

const SHOWN = '.task-filter, .task';
const concerns = node => node.nodeType === Node.ELEMENT_NODE && (node.matches(SHOWN) || node.querySelector(SHOWN));

// when a filter or a task comes or goes, and now and then, for what others do
new MutationObserver(changes => {
  if (changes.some(change => [...change.addedNodes, ...change.removedNodes].some(concerns))) {
    countSoon();
  }
}).observe(document.documentElement, {childList: true, subtree: true});
window.setInterval(countAll, EVERY);
