// Runs a function's handler for one event after another, and tells what each took. Plain JavaScript, since a loader of
// TypeScript would be measured as well.
const http = require('node:http');
const { syncBuiltinESMExports } = require('node:module');

const [file, exported] = process.argv.slice(2);

/** Between a request that leaves and the end of its answer the handler has nothing to do. */
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
