package tw.portfolio.store.dynamo;

import java.util.List;
import tw.portfolio.domain.course.CourseCode;
import tw.portfolio.domain.course.CourseRef;
import tw.portfolio.domain.course.TakingKind;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Term;

/** Where each record lies: lists are one partition each, so that a list is one query. */
final class RecordKeys {
  private RecordKeys() {}

  static Key key(SchoolCode school, RecordKey key) {
    return switch (key.kind()) {
      case STUDENTS -> new Key(Keys.students(school), key.id());
      case STAFF -> new Key(Keys.staff(school), key.id());
      case CLASSES -> {
        List<String> parts = parts(key, 2);
        SchoolYear year = new SchoolYear(Integer.parseInt(parts.get(0)));
        yield new Key(Keys.classList(school, year), parts.get(1));
      }
      case COURSES -> new Key(Keys.courses(school), key.id());
      case SECTIONS -> {
        List<String> parts = parts(key, 2);
        yield new Key(Keys.sections(school, Term.parse(parts.get(0))), parts.get(1));
      }
      case ENROLMENTS -> {
        List<String> parts = parts(key, 4);
        CourseRef course =
            new CourseRef(
                Term.parse(parts.get(1)), new CourseCode(parts.get(2)), kind(parts.get(3)));
        yield Keys.enrolment(school, new PersonId(parts.get(0)), course);
      }
      case GRADES, CADRES, ATTENDANCE, SERVICE -> Keys.entry(school, key);
    };
  }

  private static List<String> parts(RecordKey key, int count) {
    return List.of(key.id().split("#", count));
  }

  private static TakingKind kind(String code) {
    return TakingKind.ofCode(code)
        .orElseThrow(() -> new IllegalArgumentException("No kind of taking: " + code));
  }
}
