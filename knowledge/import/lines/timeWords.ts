/** A cell or note that begins so says that nobody waits. */
export const atOnce = /^(?:ngay|trong ngày|trong buổi|giải quyết ngay|trả ngay|cùng ngày|tức thì)(?!\p{L})/iu;

/** "trong ngày làm việc nhận được hồ sơ", "ngay trong ngày". */
export const sameDay =
  /(?:giải quyết|trả|cấp|xác nhận|đăng ký|thực hiện)[^,;]{0,60}(?<!\p{L})trong ngày(?: làm việc)?(?=\s*(?:nhận|tiếp nhận|,|$))/iu;

/** "sau 15 giờ cùng ngày", "từ 7 giờ 30 đến 17 giờ": times of the day, no spans of time. */
export const clock =
  /(?:sau|trước|lúc|vào)\s+\d{1,2}\s*(?:giờ|h)\s*(?:\d{2}\s*(?:phút)?)?\s*(?=cùng ngày|ngày|mà|thì|trở đi|hàng ngày|hằng ngày|của|hôm|,)|từ\s+\d{1,2}\s*(?:giờ|h)[^;.]{0,12}đến\s+\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?(?:\s*phút)?|\d{1,2}\s*giờ\s*\d{2}(?:\s*phút)?/giu;
