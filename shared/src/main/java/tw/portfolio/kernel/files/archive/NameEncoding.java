package tw.portfolio.kernel.files.archive;

/** How the names of an archive are written. */
public enum NameEncoding {
  /** As today's programs write them. */
  UTF_8,
  /** As Windows in Taiwan used to write them; not said in the archive, so it is a guess. */
  BIG5
}
