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
          "occurrence", "8-8");

  private FixedIds() {}
}
