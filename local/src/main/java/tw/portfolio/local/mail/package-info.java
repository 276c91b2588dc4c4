/** Mail that is kept instead of sent: SESv2's own call in, a folder of {@code .eml} files out. */
package tw.portfolio.local.mail;
