package tw.portfolio.transfer;

import tw.portfolio.kernel.document.Document;

/**
 * How much of a package.
 *
 * @param outcomes 課程學習成果
 * @param achievements 多元表現
 * @param cadres 幹部經歷
 * @param leftOut rows that are left out
 */
record Counts(int outcomes, int achievements, int cadres, int leftOut) {
  static final Counts NONE = new Counts(0, 0, 0, 0);

  static Counts of(Document figures) {
    return new Counts(
        figures.integer("outcomes"),
        figures.integer("achievements"),
        figures.integer("cadres"),
        figures.integer("leftOut"));
  }

  Counts plus(Counts other) {
    return new Counts(
        outcomes + other.outcomes,
        achievements + other.achievements,
        cadres + other.cadres,
        leftOut + other.leftOut);
  }

  /** Puts them as answers show them. */
  Document put(Document figures) {
    return figures
        .put("outcomes", outcomes)
        .put("achievements", achievements)
        .put("cadres", cadres)
        .put("leftOut", leftOut);
  }

  String chinese() {
    return "課程學習成果 %d 件、多元表現 %d 件、幹部經歷 %d 筆".formatted(outcomes, achievements, cadres);
  }
}
