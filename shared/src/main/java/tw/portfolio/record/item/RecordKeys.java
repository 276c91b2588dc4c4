package tw.portfolio.record.item;

import java.util.List;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.TakingKind;
import tw.portfolio.course.item.CourseKeys;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.record.RecordKey;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/** Where each record lies: lists are one partition each, so that a list is one query. */
public final class RecordKeys {
  private RecordKeys() {}

  public static Key key(SchoolCode school, RecordKey key) {
    return switch (key.kind()) {
      case STUDENTS -> new Key(ListKeys.students(school), key.id());
      case STAFF -> new Key(ListKeys.staff(school), key.id());
      case CLASSES -> {
        List<String> parts = parts(key, 2);
        SchoolYear year = new SchoolYear(Integer.parseInt(parts.get(0)));
        yield new Key(ListKeys.classList(school, year), parts.get(1));
      }
      case COURSES -> new Key(ListKeys.courses(school), key.id());
      case SECTIONS -> {
        List<String> parts = parts(key, 2);
        yield new Key(ListKeys.sections(school, Term.parse(parts.get(0))), parts.get(1));
      }
      case ENROLMENTS -> {
        List<String> parts = parts(key, 4);
        CourseRef course =
            new CourseRef(
                Term.parse(parts.get(1)), new CourseCode(parts.get(2)), kind(parts.get(3)));
        yield CourseKeys.enrolment(school, new PersonId(parts.get(0)), course);
      }
      case GRADES, CADRES, ATTENDANCE, SERVICE -> ListKeys.entry(school, key);
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
