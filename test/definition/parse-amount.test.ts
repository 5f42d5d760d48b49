import { expect, test } from 'vitest';
import { parseAmount, parseNumber, parseShare, parseYesNo } from '../../src/definition/parse-amount.js';

test.each([
  ['18000', 18000],
  ['0.92', 0.92],
  ['-5', -5],
  ['1,000', null],
  ['1e3', null],
  ['.5', null],
  ['', null],
  ['12%', null],
])('parseNumber(%j) is %s', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each([
  ['50.000', null],
  ['-1.250', null],
  ['1.200.000', null],
  ['1250.000', 1250],
  ['0.125', 0.125],
  ['50.00', 50],
  ['50', 50],
])('parseAmount(%j) is %s', (text, value) => {
  expect(parseAmount(text)).toBe(value);
});

test.each([
  ['90%', 0.9],
  ['94.7 %', 0.947],
  ['0.3%', 0.003],
  ['0.9', 0.9],
  ['120%', 1.2],
  ['ninety', null],
  ['%', null],
])('parseShare(%j) is %s', (text, value) => {
  expect(parseShare(text)).toBe(value);
});

test.each([
  ['yes', true],
  ['No', false],
  ['TRUE', true],
  ['false', false],
  ['on', null],
  ['1', null],
])('parseYesNo(%j) is %s', (text, value) => {
  expect(parseYesNo(text)).toBe(value);
});
