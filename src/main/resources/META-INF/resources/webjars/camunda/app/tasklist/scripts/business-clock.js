// "in 3 days" and "an hour ago" are reckoned with the programme's clock, which a demo moves, and
// in its zone, not with the clock and zone of the reader's device
import {language} from './words.js';

const answer = await fetch('/api/v1/clock', {headers: {Accept: 'application/json'}});
const moment = window.angular.injector(['ng', 'angularMoment']).get('moment');
const from = moment.fn.from;

if (answer.ok) {
  const {now, zone} = await answer.json();
  const ahead = Date.parse(now) - Date.now();
  moment.now = () => Date.now() + ahead;

  // whole days, as the portal tells them, instead of "in 2 months"
  const calendar = new Intl.DateTimeFormat('en-CA', {timeZone: zone});
  const day = time => Date.parse(calendar.format(moment(time).toDate())) / 86400000;
  const apart = new Intl.NumberFormat(language, {style: 'unit', unit: 'day', unitDisplay: 'long'});
  const relative = new Intl.RelativeTimeFormat(language);

  moment.fn.from = function (time, bare) {
    const days = day(this) - day(time);
    if (days === 0) {
      return from.call(this, time, bare);
    }
    return bare ? apart.format(Math.abs(days)) : relative.format(days, 'day');
  };
}
