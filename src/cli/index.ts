export { main } from './main.js';
export { processEffects } from './process-effects.js';
