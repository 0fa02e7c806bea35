// How properties are tried: `npm test` tries the same cases each time, so that a run never fails by chance; with PROPERTY_RUNS set, that
// many times as many, new ones each time. What is found so becomes a test of its own.
const { env } = require('node:process');
const fc = require('fast-check');

const times = Number(env.PROPERTY_RUNS ?? 0);
fc.configureGlobal(times ? { numRuns: 100 * times } : { seed: 20_240_514 });
