package tw.portfolio.local.it.authorization;

import java.util.Map;

/** What stands in a path and belongs to nobody. */
final class FixedIds {
  static final Map<String, String> ALL =
      Map.of(
          "part", "document",
          "edition", "1",
          "role", "PARENT_REPRESENTATIVE",
          "provider", "EducationCloud",
          "rowId", "register",
          "occurrence", "8-8",
          "noticeId", "1795216205000-0f1e2d3c4b5a6978",
          "secret", "00000000000000000000000000");

  private FixedIds() {}
}
