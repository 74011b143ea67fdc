import { markupFaults } from './markupFaults';

describe('a strict reader', () => {
  test.each([
    ['<p>a</p>', []],
    ['<ul><li>a</li></ul>', []],
    ['<p>a', ['p does not end']],
    ['<p><a href="/x">a</p></a>', ['</p> ends a', '</a> ends p']],
    ['<ul><p>a</p></ul>', ['p directly in ul']],
    ['<ul></ul>', ['an empty ul']],
    ['<p><ul><li>a</li></ul></p>', ['ul within p']],
    ['<li>a</li><div><li>a</li></div>', ['li in div']],
    ['<h1>a</h1><h3>b</h3>', ['h3 behind h1']],
    ['<p id="a">a</p><p id="a">b</p>', ['id a twice']],
    ['<label for="b">a</label>', ['nothing has the id b']],
    ['<p class="a" class="b">a</p>', ['class twice on p']],
    ['<p>a & b</p>', ['a bare & in "a & b"']],
    ['<p>a < b</p>', ['no tag: < b</p>']],
    ['<script>a < b && c</script>', []],
  ])('%s', (page, faults) => expect(markupFaults(page)).toEqual(faults));
});
