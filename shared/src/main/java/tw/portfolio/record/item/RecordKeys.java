package tw.portfolio.record.item;

import java.util.List;
import java.util.Optional;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.TakingKind;
import tw.portfolio.course.item.CourseKeys;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.ShardedLists;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.book.Books;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Where each record lies: lists are one partition each, so that a list is one query. */
public final class RecordKeys {
  private RecordKeys() {}

  /** Where a record lies. */
  public static Key key(SchoolCode school, RecordKey key) {
    return switch (Books.of(key.kind()).listedBy()) {
      case SCHOOL -> ShardedLists.key(ListKeys.list(school, key.kind()), key.id());
      case YEAR -> {
        List<String> parts = parts(key, 2);
        yield ShardedLists.key(ListKeys.list(school, key.kind(), parts.get(0)), parts.get(1));
      }
      case SEMESTER -> {
        List<String> parts = parts(key, 2);
        yield ShardedLists.key(CourseKeys.sections(school, parts.get(0)), parts.get(1));
      }
      case STUDENT -> ListKeys.entry(school, key);
      case STUDENT_COURSES -> {
        List<String> parts = parts(key, 4);
        CourseRef course =
            new CourseRef(
                Term.parse(parts.get(1)), new CourseCode(parts.get(2)), kind(parts.get(3)));
        yield CourseKeys.enrolment(school, new PersonId(parts.get(0)), course);
      }
    };
  }

  /** The partition of a list of records; none if nobody lists them. */
  public static Optional<String> list(SchoolCode school, RecordKind kind, Term term) {
    return switch (Books.of(kind).listedBy()) {
      case SCHOOL -> Optional.of(ListKeys.list(school, kind));
      case YEAR -> Optional.of(ListKeys.list(school, kind, term.year().toString()));
      case SEMESTER -> Optional.of(CourseKeys.sections(school, term.toString()));
      case STUDENT, STUDENT_COURSES -> Optional.empty();
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
