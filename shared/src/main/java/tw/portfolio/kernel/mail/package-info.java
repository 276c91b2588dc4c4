/** Mail as it is sent. What a mail says is in the room that sends it. */
package tw.portfolio.kernel.mail;
