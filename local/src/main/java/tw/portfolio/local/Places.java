package tw.portfolio.local;

import java.nio.file.Path;

/** Where the repository lies: {@code ./portfolio} says so, as it may be called from anywhere. */
final class Places {
  private Places() {}

  static Path home() {
    return Path.of(System.getProperty("portfolio.home", "")).toAbsolutePath();
  }

  static Path template() {
    return home().resolve("template.yaml");
  }

  /** The pages, if they were built. */
  static Path pages() {
    return home().resolve("web").resolve("target").resolve("pages");
  }

  static Path data() {
    return home().resolve(".portfolio");
  }
}
