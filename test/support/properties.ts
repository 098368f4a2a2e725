import fc from 'fast-check';

/**
 * Generators and properties of fast-check, which try the same samples in every run. `CHARTWRIGHT_SEED=random` tries new ones; a failure
 * prints the seed that has it again.
 */
const seed = process.env['CHARTWRIGHT_SEED'] ?? '1';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });

export default fc;
