const toThePortal = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.assign('/');
  }
};

toThePortal();
window.setInterval(toThePortal, 500);
