package tw.portfolio.kernel.files.pdf;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where links may lead: to the web, to somebody's mail or telephone; never to a file. */
final class AllowedLinks {
  private static final Set<String> SCHEMES = Set.of("ftp", "http", "https", "mailto", "tel");
  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]");
  private static final Pattern SCHEME =
      Pattern.compile("([a-z][a-z0-9+.-]*+):(.*)", Pattern.DOTALL);
  private static final Pattern PORT = Pattern.compile("\\d{1,5}(?:[/?#].*)?");
  private static final Pattern ATTACHING = Pattern.compile("[?&]attach(?:ment)?=");

  /** An address without its scheme ends in none of these, and neither does a program's. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          ".*\\.(?:app|bat|chm|cmd|cpl|dll|dmg|exe|hta|inf|jar|js|jse|lnk|msc|msi|pif|ps1|reg|scr"
              + "|sh|url|vbe|vbs|ws|wsf)");

  private AllowedLinks() {}

  /** Whether a link, as it is written, may be followed. */
  static boolean isAllowed(String link) {
    String plain = INVISIBLE.matcher(link).replaceAll("").toLowerCase(Locale.ROOT);
    Matcher scheme = SCHEME.matcher(plain);
    if (scheme.matches()) {
      boolean port = scheme.group(1).contains(".") && PORT.matcher(scheme.group(2)).matches();
      return port || (SCHEMES.contains(scheme.group(1)) && !attaches(plain));
    }
    return isRelative(plain);
  }

  private static boolean attaches(String plain) {
    return plain.startsWith("mailto:") && ATTACHING.matcher(plain).find();
  }

  /** Readers complete it with {@code http://}, or look beside the file. */
  private static boolean isRelative(String plain) {
    return !plain.startsWith("/")
        && !plain.contains("\\")
        && !plain.contains("..")
        && !PROGRAM.matcher(plain.replaceAll("[?#].*", "")).matches();
  }

  /** Whether a file's name leads to another computer: a UNC path, or a URL of one. */
  static boolean leadsToNetwork(String name) {
    String plain =
        INVISIBLE.matcher(name).replaceAll("").toLowerCase(Locale.ROOT).replace('\\', '/');
    return plain.startsWith("//") || plain.startsWith("file:");
  }
}
