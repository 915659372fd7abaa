export default {
  app: {
    name: 'Regioflow',
    vendor: ' '
  },
  // in this order: from the web application's own sign-in form, which is closed, to the portal's;
  // relative dates by the programme's clock; the way back to the portal; how much waits in each
  // filter
  customScripts: ['scripts/sign-in.js', 'scripts/business-clock.js', 'scripts/portal.js', 'scripts/filter-counts.js'],
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
