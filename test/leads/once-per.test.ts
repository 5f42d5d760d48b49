import { expect, it } from 'vitest';
import { oncePer } from '../../src/leads/once-per.js';

it('finds something of each object once, also where that is nothing', () => {
  const asked: string[] = [];
  const found = oncePer(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name === '' ? undefined : name.length;
  });
  const [ann, nobody] = [{ name: 'Ann' }, { name: '' }];
  expect([found(ann), found(nobody), found(ann), found(nobody)]).toEqual([3, undefined, 3, undefined]);
  expect(asked).toEqual(['Ann', '']);
});
