package tw.portfolio.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads what the distribution says with each of the pages. */
final class PageHeadersReader {
  private PageHeadersReader() {}

  /** Headers by their names, in lower case, without the one that only means something over TLS. */
  static Map<String, String> read(Section policy) {
    Section config =
        policy
            .rawSection("ResponseHeadersPolicyConfig")
            .knowing(Set.of("Name", "SecurityHeadersConfig", "CustomHeadersConfig"));
    Section security =
        config
            .rawSection("SecurityHeadersConfig")
            .knowing(
                Set.of(
                    "ContentSecurityPolicy",
                    "ContentTypeOptions",
                    "FrameOptions",
                    "ReferrerPolicy",
                    "StrictTransportSecurity"));
    Map<String, String> headers = new LinkedHashMap<>();
    security
        .rawSection("ContentSecurityPolicy")
        .find("ContentSecurityPolicy")
        .ifPresent(value -> headers.put("content-security-policy", value));
    if (security.has("ContentTypeOptions")) {
      headers.put("x-content-type-options", "nosniff");
    }
    security
        .rawSection("FrameOptions")
        .find("FrameOption")
        .ifPresent(value -> headers.put("x-frame-options", value));
    security
        .rawSection("ReferrerPolicy")
        .find("ReferrerPolicy")
        .ifPresent(value -> headers.put("referrer-policy", value));
    config
        .rawSection("CustomHeadersConfig")
        .sections("Items")
        .forEach(item -> headers.put(item.text("Header"), item.text("Value")));
    return headers;
  }
}
