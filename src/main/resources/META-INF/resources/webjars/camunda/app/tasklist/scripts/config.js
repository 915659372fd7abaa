export default {
  app: {
    name: 'Regioflow',
    vendor: ' '
  },
  // the one leads from the web application's own sign-in form, which is closed, to the portal's,
  // the other reckons relative dates with the programme's clock
  customScripts: ['scripts/sign-in.js', 'scripts/business-clock.js'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    }
  }
};
