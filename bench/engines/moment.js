// moment-business-time: adds up to 40 working hours, and counts them, for some seconds each.
process.env.TZ = 'Europe/Berlin';
const moment = require('moment-business-time');
const day = ['09:00:00', '17:00:00'];
const weekend = null;
moment.updateLocale('en', { workinghours: { 0: weekend, 1: day, 2: day, 3: day, 4: day, 5: day, 6: weekend } });

let seed = 1;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const begin = Date.UTC(2020, 0, 1);
const from = [], seconds = [], to = [];
for (let i = 0; i < 200; i++) {
  from.push(moment(begin + Math.floor(random() * 315576000) * 1000));
  seconds.push(1 + Math.floor(random() * 40 * 3600));
  to.push(from[i].clone().addWorkingTime(seconds[i], 'seconds'));
}

function measure(name, asked) {
  for (let i = 0; i < 200; i++) asked(i);
  const start = Date.now();
  const cpu = process.cpuUsage().user;
  let done = 0;
  while (Date.now() - start < 5000) asked(done++ % 200);
  const used = (process.cpuUsage().user - cpu) / 1e6;
  console.log('moment-business-time'.padEnd(24), name.padEnd(8), (done / used).toFixed(0).padStart(14), '/s of a core');
}
measure('add', (i) => from[i].clone().addWorkingTime(seconds[i], 'seconds'));
measure('elapsed', (i) => to[i].workingDiff(from[i], 'seconds'));
