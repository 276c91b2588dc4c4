package tw.portfolio.local.page;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * What a browser may do with the pages: as the distribution says it, of the places that are here.
 */
final class PagePolicy {
  private static final Pattern BUCKET = Pattern.compile("https://[^ ;]+[.]s3[.][^ ;]+");

  /** Where people sign in, which here is the pages' own address. */
  private static final Pattern SIGN_IN = Pattern.compile(" https://[^ ;]+");

  private static final Pattern TWICE = Pattern.compile("( [^ ;]+)\\1(?=[ ;]|$)");

  private PagePolicy() {}

  /**
   * The policy.
   *
   * @param policy as it is on AWS, with hosts of AWS
   * @param files where files are sent to and fetched from
   */
  static String of(String policy, URI files) {
    String here = BUCKET.matcher(policy.strip()).replaceAll(files.toString());
    return TWICE.matcher(SIGN_IN.matcher(here).replaceAll("")).replaceAll("$1");
  }
}
