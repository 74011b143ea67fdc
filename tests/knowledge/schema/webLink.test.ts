import { WebLink } from '../../../knowledge/schema/webLink';

it.each([
  ['https://dichvucong.gov.vn/x?y=1', true],
  ['http://danang.gov.vn', true],
  ['javascript:alert(1)', false],
  ['JavaScript://danang.gov.vn/%0aalert(1)', false],
  ['data:text/html,<script>1</script>', false],
  ['vbscript:x', false],
  ['danang.gov.vn', false],
  ['', false],
])('an address that a citizen may open: %s', (address, may) => {
  expect(WebLink.safeParse(address).success).toBe(may);
});
