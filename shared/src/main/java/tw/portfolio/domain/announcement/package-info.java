/** What the school tells everyone, or some: 訊息公告. */
package tw.portfolio.domain.announcement;
