// data work is done on pages of the portal: the way there in our own words, and the way back
const NOTE = ' This work is done on its page in the portal. Once it is done there, it is gone from this list.';
const OPEN = 'Open the page in the portal ';

const put = (node, text) => {
  if (node && node.textContent !== text) {
    node.textContent = text;
  }
};

const ownWords = () => {
  const form = document.querySelector('[cam-tasklist-form-external]');
  put(form?.querySelector('.text-help')?.lastChild, NOTE);
  put(form?.querySelector('a.external-form')?.firstChild, OPEN);
};

new MutationObserver(ownWords).observe(document.documentElement, {childList: true, subtree: true, characterData: true});

export default {
  id: 'regioflow-portal',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render: place => {
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = 'Back to the portal';
    place.append(link);
  }
};
