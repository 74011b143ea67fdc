import { sharesEnough } from '../../../dialogs/procedure/likeness';

const terms = (...some: string[]) => new Set(some);

describe('what two wordings must share', () => {
  it.each([
    [terms('nop', 'giup'), terms('nop', 'giup'), true],
    [terms('nop'), terms('nop'), true],
    [terms('nop', 'giup'), terms('nop'), false],
    // Who it is about is no question.
    [terms('me'), terms('me'), false],
    // An age is none, either, unless nothing else is said.
    [terms('17', 'tuoi', '17 tuoi'), terms('17', 'tuoi', '17 tuoi'), true],
    [terms('17', 'tuoi', '17 tuoi', 'phuong'), terms('17', 'tuoi', '17 tuoi'), false],
    [terms('truc', 'tuyen', 'truc tuyen', 'facebook'), terms('truc', 'tuyen', 'truc tuyen', 'nop'), false],
    [terms('truc', 'tuyen', 'truc tuyen'), terms('truc', 'tuyen', 'truc tuyen', 'nop'), true],
    [terms('17', 'tuoi', 'phuong'), terms('17', 'tuoi', 'phuong'), true],
  ])('%o and %o: %s', (a, b, expected) => expect(sharesEnough(a, b)).toBe(expected));
});
