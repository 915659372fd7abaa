// data work is done on pages of the portal: the way there in our own words, and the way back
import {texts} from './words.js';

const put = (node, text) => {
  if (node && node.textContent !== text) {
    node.textContent = text;
  }
};

// a word instead of a small cross
const handBack = button => {
  button?.classList.remove('glyphicon', 'glyphicon-remove');
  put(button, texts['hand-back']);
};

const ownWords = () => {
  const form = document.querySelector('[cam-tasklist-form-external]');
  put(form?.querySelector('.text-help')?.lastChild, ` ${texts.note}`);
  put(form?.querySelector('a.external-form')?.firstChild, `${texts.open} `);
  handBack(document.querySelector('.task-details button.unclaim'));
  // the form's own texts are English only; the one required field is a choice
  document.querySelectorAll('.fjs-form-field-radio .fjs-form-field-error').forEach(error => put(error, texts.required));
};

new MutationObserver(ownWords).observe(document.documentElement, {childList: true, subtree: true, characterData: true});

export default {
  id: 'regioflow-portal',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render: place => {
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = texts.back;
    place.append(link);
  }
};
