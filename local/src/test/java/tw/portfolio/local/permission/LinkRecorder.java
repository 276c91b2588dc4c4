package tw.portfolio.local.permission;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes what links are used for: whoever signed one must be allowed to do it. */
public final class LinkRecorder {
  private static final Pattern SIGNED =
      Pattern.compile(".*X-Amz-Credential=" + RequestRecorder.OF_A_FUNCTION + "(\\w+)/.*");

  private final PermissionLog log = new PermissionLog();

  /** One use of a link; other requests have nothing to do with permissions. */
  public void used(String method, URI link, int status) {
    Matcher signed = SIGNED.matcher(link.toString().replace("%2F", "/"));
    if (signed.matches()) {
      RequiredPermissions.by(method, link, status)
          .forEach(permission -> log.add(signed.group(1), permission));
    }
  }
}
