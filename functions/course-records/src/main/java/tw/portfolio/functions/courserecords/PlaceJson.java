package tw.portfolio.functions.courserecords;

import tw.portfolio.domain.school.ClassPlace;
import tw.portfolio.http.Json;

/** Where a student sits, in answers. */
final class PlaceJson {
  private PlaceJson() {}

  static Json of(ClassPlace place) {
    return Json.object()
        .put("className", place.className())
        .put("seat", place.seat())
        .put("studentNumber", place.studentNumber());
  }
}
