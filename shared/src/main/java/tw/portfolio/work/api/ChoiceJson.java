package tw.portfolio.work.api;

import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.StudentYear;

/** What a student has chosen of a school year, in answers. */
public final class ChoiceJson {
  private ChoiceJson() {}

  private static Json of(SchoolYear year, int chosen, boolean declined, int most) {
    return Json.object()
        .put("year", year.number())
        .put("chosen", chosen)
        .put("declined", declined)
        .put("most", most)
        .put("left", Math.max(0, most - chosen));
  }

  /** How much is chosen, and how much may be. */
  public static Json of(SelectingPieces.Summary summary) {
    return of(summary.year(), summary.chosen(), summary.declined(), summary.most());
  }

  /** What is chosen, whether it is locked, and since when. */
  public static Json of(SchoolYear year, StudentYear page, int most) {
    return of(year, page.chosen().size(), page.selection().declined(), most)
        .put("locked", page.selection().locked())
        .putIfPresent("chosenAt", page.selection().at());
  }
}
