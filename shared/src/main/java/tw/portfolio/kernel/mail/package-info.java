/**
 * Mail as it is sent, and texts with places to fill. What a mail says is in the room that sends it.
 */
package tw.portfolio.kernel.mail;
