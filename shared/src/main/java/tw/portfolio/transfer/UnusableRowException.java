package tw.portfolio.transfer;

import java.io.Serial;

/**
 * A row of a package says something that this platform can't keep. The message is for whoever
 * brings the package in; it names columns and never what a cell says.
 */
final class UnusableRowException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  UnusableRowException(String chinese) {
    super(chinese);
  }
}
