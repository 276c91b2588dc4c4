package tw.portfolio.settings.api;

import tw.portfolio.kernel.json.Json;
import tw.portfolio.settings.NamedSchool;
import tw.portfolio.settings.SchoolName;

/** What a school is called, in answers. */
public final class SchoolJson {
  private SchoolJson() {}

  /** The code, and the names where they are set. */
  public static Json of(NamedSchool school) {
    return Json.object()
        .put("school", school.code().text())
        .put("version", school.name().map(SchoolName::version).orElse(0))
        .putIfPresent("name", school.name().map(SchoolName::chinese))
        .putIfPresent("englishName", school.name().flatMap(SchoolName::english));
  }
}
