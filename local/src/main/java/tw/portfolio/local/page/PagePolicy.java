package tw.portfolio.local.page;

import java.net.URI;

/** What the pages may do in a browser: run and load their own, and nothing that is inline. */
final class PagePolicy {
  /** The camera is used by way of a file's field alone, which needs no permission. */
  static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  private PagePolicy() {}

  /**
   * The policy, as the distribution sends it.
   *
   * @param files where files are sent to and fetched from
   */
  static String of(URI files) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob: " + files,
        "media-src blob: " + files,
        "frame-src blob: " + files,
        "connect-src 'self' " + files,
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'");
  }
}
