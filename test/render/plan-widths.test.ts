import { expect, it } from 'vitest';
import { ALWAYS, planWidths } from '../../src/render/plan-widths.js';

const name = { key: 'name', natural: 20, least: 10, importance: ALWAYS };
const value = { key: 'value', natural: 6, least: ALWAYS, importance: ALWAYS };
const trend = { key: 'trend', natural: 6, least: 6, importance: 1 };
const why = { key: 'why', natural: 40, least: 12, importance: 2 };
const needs = [name, value, trend, why];

it('gives every column what it wants where there is no width', () => {
  expect([...planWidths(needs, null)]).toEqual([
    ['name', 20],
    ['value', 6],
    ['trend', 6],
    ['why', 40],
  ]);
});

// least: 10 + 6 + 6 + 12 and three gaps of two = 40; ten are left, all of which the name takes.
it('fills the most important up first', () => {
  expect(Object.fromEntries(planWidths(needs, 50))).toEqual({ name: 20, value: 6, trend: 6, why: 12 });
});

// Without the trend: 10 + 6 + 12 and two gaps = 32; three are left.
it('drops the least important first', () => {
  expect(Object.fromEntries(planWidths(needs, 35))).toEqual({ name: 13, value: 6, why: 12 });
});

it('keeps what is never dropped, and squeezes it', () => {
  expect(Object.fromEntries(planWidths(needs, 12))).toEqual({ name: 4, value: 6 });
});

it('has no column where no cell holds anything', () => {
  expect([...planWidths([name, { ...why, natural: 0 }], null).keys()]).toEqual(['name']);
});
