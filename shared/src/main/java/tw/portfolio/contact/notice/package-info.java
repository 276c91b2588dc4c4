/**
 * What people are told without mail (通知): every line of a digest and every answer is one too, so
 * that nobody depends on mail. Any room writes them through {@link
 * tw.portfolio.contact.notice.NoticeWriter}: the same key again is the same notice. They end by
 * themselves after {@link tw.portfolio.contact.notice.Notice#KEPT}. What a notice says is in the
 * room that writes it.
 */
package tw.portfolio.contact.notice;
