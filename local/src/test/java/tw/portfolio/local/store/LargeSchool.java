package tw.portfolio.local.store;

import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import tw.portfolio.access.Person;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.course.Taking;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Semester;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.summary.ChoiceSummary;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.SummaryId;
import tw.portfolio.work.summary.Tally;
import tw.portfolio.work.summary.item.SummaryItems;

/** A school of 1,500 students and 120 teachers with as many pieces as a test says. */
final class LargeSchool {
  static final int STUDENTS = 1_500;
  static final int CLASS_SIZE = 30;
  static final int TEACHERS = 120;

  /** With the director. */
  static final int STAFF = TEACHERS + 1;

  private static final int A_TIME = 25;
  private static final int FIRST_TEACHER = 20_000;
  private static final int FIRST_STUDENT = 30_000;
  private static final int A_CLASS_PER_GRADE = 17;

  private final List<Item> items = new ArrayList<>();
  private final Ids secrets = new Ids(40_000);

  private LargeSchool() {}

  /** How many pieces wait for certification in a school with so many. */
  static int waiting(int pieces) {
    return pieces / 10 / TEACHERS * TEACHERS + (pieces / 10 < TEACHERS ? TEACHERS : 0);
  }

  /** Writes it into the table that was opened last. */
  static void in(Tables tables, int pieces) {
    LargeSchool school = new LargeSchool();
    school.staff(waiting(pieces) / TEACHERS);
    school.students(pieces);
    school.write(tables);
  }

  private void staff(int waitingForEach) {
    person(Staff.DIRECTOR);
    for (int number = 0; number < TEACHERS; number++) {
      Person teacher = Staff.teacher(FIRST_TEACHER + number, "教師" + number);
      person(teacher);
      for (int piece = 0; piece < waitingForEach; piece++) {
        items.add(PieceItems.write(sent(student(number), teacher), NOW));
      }
    }
  }

  private void person(Person staff) {
    items.add(PersonItems.write(staff, PersonKeys.personItem(SCHOOL, staff.id())));
    items.add(PersonItems.listed(SCHOOL, staff.id()));
  }

  private static Person student(int number) {
    int of = number / CLASS_SIZE;
    String name = Integer.toString(101 + of / A_CLASS_PER_GRADE * 100 + of % A_CLASS_PER_GRADE);
    return Students.student(FIRST_STUDENT + number, "學生" + number, name, 1 + number % CLASS_SIZE);
  }

  private Piece sent(Person student, Person teacher) {
    PieceId id = new PieceId(WorkKind.OUTCOME, TERM, student.id(), secrets.get());
    var course = Courses.taking(student, Courses.PHYSICS, "物理", teacher);
    Label label =
        new Label(
            teacher.id(),
            teacher.name(),
            student.name(),
            student.place(YEAR).orElseThrow(),
            course.name(),
            course.gradeLevel(),
            course.credits(),
            new Taking.InSemester(),
            Optional.empty());
    DeclaredFile file = RealFile.REPORT.declared();
    return new Piece(
        SCHOOL,
        id,
        new Content.Outcome(course.ref(), new Description("量測光電效應並討論誤差")),
        RecordedFiles.of(List.of(SampleFiles.verified(id.key(SCHOOL, 1, file.part()), NOW))),
        1,
        new Status.Sent(NOW.minus(Duration.ofDays(3)), label),
        NOW,
        2);
  }

  /** Half of them outcomes, spread over everybody. */
  private void students(int pieces) {
    for (int number = 0; number < STUDENTS; number++) {
      Person student = student(number);
      items.add(PersonItems.write(student, PersonKeys.inClass(YEAR, student)));
      int own = pieces / STUDENTS + (number < pieces % STUDENTS ? 1 : 0);
      if (own > 0) {
        items.add(
            SummaryItems.write(new SummaryId(SCHOOL, student.id(), YEAR), summary(student, own)));
      }
    }
  }

  private StudentSummary summary(Person student, int pieces) {
    Map<Tally, Integer> counts = new HashMap<>();
    Set<PieceId> unsent = new HashSet<>();
    List<Tally> kinds =
        List.of(
            Tally.of(WorkKind.OUTCOME, Semester.FIRST, PieceState.CERTIFIED),
            Tally.of(WorkKind.ACHIEVEMENT, Semester.FIRST, PieceState.UPLOADED),
            Tally.of(WorkKind.OUTCOME, Semester.FIRST, PieceState.SENT),
            Tally.of(WorkKind.OUTCOME, Semester.FIRST, PieceState.RETURNED),
            Tally.of(WorkKind.OUTCOME, Semester.FIRST, PieceState.UPLOADED));
    for (int piece = 0; piece < pieces; piece++) {
      counts.merge(kinds.get(piece % kinds.size()), 1, Integer::sum);
    }
    if (pieces >= kinds.size()) {
      unsent.add(new PieceId(WorkKind.OUTCOME, TERM, student.id(), secrets.get()));
    }
    return new StudentSummary(
        counts,
        unsent,
        Map.of(
            WorkKind.OUTCOME, new ChoiceSummary(1, false),
            WorkKind.ACHIEVEMENT, new ChoiceSummary(pieces > 1 ? 1 : 0, pieces < 2, false)));
  }

  private void write(Tables tables) {
    for (int from = 0; from < items.size(); from += A_TIME) {
      List<WriteRequest> some =
          items.subList(from, Math.min(items.size(), from + A_TIME)).stream()
              .map(item -> WriteRequest.builder().putRequest(put -> put.item(item.attributes())))
              .map(WriteRequest.Builder::build)
              .toList();
      BatchWriteItemResponse written =
          tables
              .client()
              .batchWriteItem(request -> request.requestItems(Map.of(tables.lastName(), some)));
      if (!written.unprocessedItems().isEmpty()) {
        throw new AssertionError("Not everything was written");
      }
    }
  }
}
