package tw.portfolio.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.training.Attendance.OfStaff;
import tw.portfolio.training.Attendance.OfStudent;
import tw.portfolio.training.ListedRow.Place;

/** Finds out whom the rows of a list name: students by 學號, or by class and name. */
final class MatchingRows {
  private static final int MOST_FINDINGS = 100;

  private final Map<String, List<Person>> byNumber;
  private final Map<ClassAndName, List<Person>> byName;
  private final boolean ofStudents;
  private final List<Problem.Field> wrong = new ArrayList<>();
  private final Map<Object, Place> seen = new HashMap<>();

  private record ClassAndName(String className, String name) {}

  /**
   * Among these.
   *
   * @param students the students of the year; empty where none is to be listed
   */
  MatchingRows(TrainingKind kind, Collection<Person> students, SchoolYear year) {
    this.ofStudents = kind.listsStudents();
    this.byNumber =
        students.stream()
            .collect(Collectors.groupingBy(one -> one.place(year).orElseThrow().studentNumber()));
    this.byName =
        students.stream()
            .collect(
                Collectors.groupingBy(
                    one ->
                        new ClassAndName(one.place(year).orElseThrow().className(), one.name())));
  }

  Answer<Attendance> match(List<ListedRow> rows, int guests) {
    List<OfStudent> students = new ArrayList<>();
    List<OfStaff> staff = new ArrayList<>();
    for (ListedRow row : rows) {
      if (ofStudents) {
        student(row)
            .filter(one -> isNew(row, one.id()))
            .ifPresent(one -> students.add(new OfStudent(one.id(), row.present())));
      } else {
        staffMember(row)
            .filter(name -> isNew(row, name))
            .ifPresent(name -> staff.add(new OfStaff(name, row.present())));
      }
    }
    return wrong.isEmpty()
        ? Answer.granted(new Attendance(students, staff, guests))
        : Answer.refused(Refusals.invalid(wrong.stream().limit(MOST_FINDINGS).toList()));
  }

  private boolean isNew(ListedRow row, Object who) {
    Optional<Place> first = Optional.ofNullable(seen.putIfAbsent(who, row.at()));
    first.ifPresent(
        at ->
            refuse(
                row,
                "和%s是同一人。請只留一筆。".formatted(at.chinese()),
                "the same person as " + at.english() + ". Keep one."));
    return first.isEmpty();
  }

  private Optional<String> staffMember(ListedRow row) {
    if (row.name().isEmpty()) {
      refuse(row, "請填姓名。", "give the name.");
    }
    if (row.number().isPresent() || row.className().isPresent()) {
      refuse(row, "教師研習的名單只填姓名，不填學號與班級。", "lists of staff have names only.");
    }
    return row.number().isEmpty() && row.className().isEmpty() ? row.name() : Optional.empty();
  }

  private Optional<Person> student(ListedRow row) {
    if (row.number().isPresent()) {
      return one(
              row,
              byNumber.getOrDefault(row.number().orElseThrow(), List.of()),
              "名冊中這一學年度沒有學號 %s 的學生。請改正學號。".formatted(row.number().orElseThrow()),
              "no student of that school year has this number. Correct it.")
          .filter(found -> agrees(row, found));
    }
    if (row.name().isEmpty() || row.className().isEmpty()) {
      refuse(row, "請填學號，或填班級與姓名。", "give the student's number, or class and name.");
      return Optional.empty();
    }
    return one(
        row,
        byName.getOrDefault(
            new ClassAndName(row.className().orElseThrow(), row.name().orElseThrow()), List.of()),
        "這一學年度的這個班級沒有這個姓名的學生。請改正，或改填學號。",
        "that class has no student of this name. Correct it, or give the number.");
  }

  /** A number beside another name is likely to be somebody else's. */
  private boolean agrees(ListedRow row, Person found) {
    boolean same = row.name().map(found.name()::equals).orElse(true);
    if (!same) {
      refuse(
          row, "這個學號不是這個姓名的學生。請改正學號或姓名。", "the number is not of who has this name. Correct one.");
    }
    return same;
  }

  private Optional<Person> one(ListedRow row, List<Person> found, String chinese, String english) {
    if (found.isEmpty()) {
      refuse(row, chinese, english);
    } else if (found.size() > 1) {
      refuse(row, "這個班級有同名的學生。請改填學號。", "the class has two of this name. Give the number.");
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private void refuse(ListedRow row, String chinese, String english) {
    wrong.add(
        new Problem.Field(
            row.at().field(),
            row.at().chinese() + "：" + chinese,
            row.at().english() + ": " + english));
  }
}
