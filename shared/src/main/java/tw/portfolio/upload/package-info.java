/**
 * A file's way: announced, linked to, arrived, examined, swept away if it never came. Whose files
 * they are, each {@link tw.portfolio.upload.FileHolder} knows.
 */
package tw.portfolio.upload;
