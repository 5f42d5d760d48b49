export { beginCensus, broken, countSequences, nuls, outside1252, replaced, sound } from './census';
export { readCodes, rememberCode, TABLE_BYTES } from './codes';
export { next, scanInto } from './found';
export { readIds, written } from './ids';
export { judge, judgeBy } from './rows';
export { scan, status } from './scan';
export { filled, readTimes } from './times';
export { readNumbers, readPresence } from './values';
