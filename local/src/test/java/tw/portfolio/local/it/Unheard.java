package tw.portfolio.local.it;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import tw.portfolio.domain.school.Pseudonym;

/** Ids of the same form as others, that nobody has in any school. */
final class Unheard {
  private static final String PSEUDONYM = "[0-9a-hjkmnp-tv-z]{26}";
  private static final String NOBODYS = Pseudonym.of(99, 99);

  private Unheard() {}

  /** The same names with other ids. */
  static Map<String, String> like(Map<String, String> ids) {
    Map<String, String> unheard = new HashMap<>();
    ids.forEach((name, id) -> unheard.put(name, like(id)));
    unheard.put("className", "399");
    unheard.computeIfPresent("sectionId", (_, id) -> section(id));
    return unheard;
  }

  /** The same text with other ids in it. */
  static String like(String text) {
    return text.replaceAll(PSEUDONYM, NOBODYS);
  }

  private static String section(String id) {
    String key = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((key + "不存在").getBytes(StandardCharsets.UTF_8));
  }
}
