// Runs the handler of a function for one event after another, and reports the times. Plain JavaScript, because a TypeScript
// loader would also be measured.
const http = require('node:http');
const { syncBuiltinESMExports } = require('node:module');

const [file, exported] = process.argv.slice(2);

/** The time between a request and the end of its response, in which the handler waits. */
let waited = 0;
const { request } = http;
http.request = (...requestArguments) => {
  const sent = process.hrtime.bigint();
  return request(...requestArguments).once('response', response => {
    response.once('end', () => { waited += Number(process.hrtime.bigint() - sent) / 1e6; });
  });
};
syncBuiltinESMExports();

let logged = 0;
process.stdout.write = process.stderr.write = chunk => {
  logged += Buffer.byteLength(chunk);
  return true;
};

const loaded = file.endsWith('.mjs') ? import(file) : Promise.resolve(require(file));

process.on('message', async ({ event }) => {
  const { [exported]: handler } = await loaded;
  const [start, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
  waited = logged = 0;
  const error = await handler(event, { getRemainingTimeInMillis: () => 300_000 }).then(() => undefined, thrown => String(thrown));
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  const { user, system } = process.cpuUsage(cpu);
  process.send({ error, milliseconds, waited, cpuMilliseconds: (user + system) / 1e3, logged, peakKilobytes: process.resourceUsage().maxRSS });
});
