// the language that the reader chose in the portal, and the texts of these scripts in it
const answer = await fetch('/api/v1/tasklist/words', {headers: {Accept: 'application/json'}});

if (!answer.ok) {
  // signed out meanwhile
  window.location.assign('/');
}

export const {language, texts} = await answer.json();
