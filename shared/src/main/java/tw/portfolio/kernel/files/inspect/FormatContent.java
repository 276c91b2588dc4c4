package tw.portfolio.kernel.files.inspect;

import java.util.Optional;

/** Knows one format: walks the content's own structure from the first byte to the last. */
interface FormatContent {
  /** Why the content is no whole file of this format; empty if it is one. Never throws. */
  Optional<Problem> problemIn(Bytes bytes);
}
