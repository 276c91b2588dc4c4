/** The function for what the school tells everyone (訊息公告). */
package tw.portfolio.functions.announcements;
