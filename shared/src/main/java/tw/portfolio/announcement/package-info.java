/** Announcements (訊息公告) and their attachments. How a file arrives is in {@code upload}. */
package tw.portfolio.announcement;
