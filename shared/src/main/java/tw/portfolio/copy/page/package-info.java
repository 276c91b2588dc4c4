/**
 * What is to be read and printed of a student's own: the page that a copy opens with, 自傳／學習計畫, and
 * the certificate of service (服務紀錄證明). How a page looks is {@code kernel.page}'s.
 */
package tw.portfolio.copy.page;
