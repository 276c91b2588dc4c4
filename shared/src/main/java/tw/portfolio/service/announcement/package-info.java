/** What the school tells everyone, or some: written by those who may, read by whom it is for. */
package tw.portfolio.service.announcement;
