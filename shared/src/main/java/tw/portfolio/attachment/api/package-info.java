/** Attachments in requests and answers. */
package tw.portfolio.attachment.api;
