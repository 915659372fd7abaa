import {language, texts} from './words.js';

document.documentElement.lang = language;

// on a first visit the web application would show names of labels where it is faster than their
// texts; it keeps the texts in the browser for the next visit, so they are put there beforehand
const KEPT = 'camunda-web';
const labels = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/locales/`;
try {
  const answer = await fetch(`${labels}${language}.json`);
  if (answer.ok) {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    kept[`${labels}_locales_data_${language}_${window.bust}`] = JSON.stringify(await answer.json());
    localStorage.setItem(KEPT, JSON.stringify(kept));
  }
}
catch (error) {
  console.warn('The labels come later', error);
}

export default {
  app: {
    name: 'Regioflow',
    vendor: ' '
  },
  // one language and no other to fall back to, else the web application asks the browser, and
  // writes dates in whichever of the two it read last
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  // in this order: from the web application's own sign-in form, which is closed, to the portal's;
  // relative dates by the programme's clock; the way back to the portal; how much waits in each
  // filter
  customScripts: ['scripts/sign-in.js', 'scripts/business-clock.js', 'scripts/portal.js', 'scripts/filter-counts.js'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: texts['claim-key']
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: texts['filter-key']
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: texts['list-key']
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: texts['form-key']
    }
  }
};
