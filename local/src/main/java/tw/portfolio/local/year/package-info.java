/**
 * A school year on a moved clock: everybody does what people do, day by day, through the handlers;
 * each morning's reminders are run twice, at once or killed on the way, and compared with what an
 * independent model says should have been sent. The model is in {@code model}; what a semester
 * looks like over HTTP, with files, is in {@code local.demo}.
 */
package tw.portfolio.local.year;
