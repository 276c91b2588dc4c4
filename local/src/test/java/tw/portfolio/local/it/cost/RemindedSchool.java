package tw.portfolio.local.it.cost;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.KeepingRetention;
import tw.portfolio.settings.Settings;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.summary.SummaryId;
import tw.portfolio.work.summary.item.SummaryItems;

/** A school in which equally much waits, however many pieces it has besides. */
final class RemindedSchool {
  private static final int STUDENTS = 200;
  private static final int TEACHERS = 10;
  private static final int MOST_ITEMS = 25;
  private static final String PADDING = "字".repeat(400);

  private final SchoolCode code;
  private final RunningSchool campus;
  private final Instant now = Instant.now();
  private final Term term = new Term(SchoolYear.at(now), Semester.FIRST);
  private final Table table;

  RemindedSchool(String code, RunningSchool campus) {
    this.code = new SchoolCode(code);
    this.campus = campus;
    this.table = Table.of(campus.environment());
  }

  SchoolCode code() {
    return code;
  }

  /** Opens it, with so many certified pieces of each student. */
  void open(int eachHas) {
    Retention kept = Retention.founded(1);
    if (!(campus.stores().retention().keep(code, kept, KeepingRetention.founded(kept, "", now))
        instanceof WriteResult.Written<?>)) {
      throw new AssertionError("The retention was not set");
    }
    List<Person> people = new ArrayList<>();
    IntStream.range(0, TEACHERS).mapToObj(this::teacher).forEach(people::add);
    IntStream.range(0, STUDENTS).mapToObj(this::student).forEach(people::add);
    campus.stores().rosterWriter().people(term.year(), people);
    campus
        .stores()
        .rosterWriter()
        .settings(
            new Settings(
                code,
                term.year(),
                Caps.OF_THE_REGULATION,
                Windows.open(now, WindowKind.UPLOAD, WindowKind.CERTIFICATION)));
    List<Item> items = new ArrayList<>();
    for (int student = 0; student < STUDENTS; student++) {
      items.add(summary(student, eachHas));
      for (int piece = 0; piece < eachHas; piece++) {
        items.add(piece(student, piece));
      }
    }
    write(items);
    IntStream.range(0, TEACHERS).forEach(this::waits);
  }

  private Person teacher(int number) {
    return new Person(
        code,
        Ids.person(50_000 + number),
        "老師" + number,
        Set.of(Role.TEACHER),
        Optional.of("t" + number + "@" + code + ".test"),
        Optional.empty());
  }

  private Person student(int number) {
    return new Person(
        code,
        Ids.person(60_000 + number),
        "學生" + number,
        Set.of(Role.STUDENT),
        Optional.empty(),
        Optional.of(
            new ClassPlace(
                term.year(), "10" + number / 40, 1 + number % 40, "s" + (1_000 + number))));
  }

  /** Every tenth has left one piece unsent. */
  private Item summary(int student, int certified) {
    Item item =
        Item.at(SummaryItems.key(new SummaryId(code, Ids.person(60_000 + student), term.year())))
            .number("outcome1-certified", certified);
    return student % 10 == 0
        ? item.textSet("unsent", List.of("1#" + Ids.nth(90_000 + student)))
        : item;
  }

  private Item piece(int student, int number) {
    PieceId id =
        new PieceId(
            WorkKind.OUTCOME,
            term,
            Ids.person(60_000 + student),
            Ids.nth(1_000_000L + student * 1_000L + number));
    return Item.at(PieceKeys.piece(code, id)).text("padding", PADDING);
  }

  private void waits(int number) {
    Person student = student(number + 1);
    Person teacher = teacher(number);
    Enrolment taken =
        new Enrolment(
            code,
            student.id(),
            term,
            Courses.PHYSICS,
            "物理",
            1,
            3,
            new Taking.InSemester(),
            teacher.id(),
            teacher.name());
    Journey.of(
            campus.stores().pieces(),
            student,
            taken,
            Ids.nth(80_000 + number),
            now.minus(Duration.ofHours(1)))
        .sent();
  }

  private void write(List<Item> items) {
    for (int from = 0; from < items.size(); from += MOST_ITEMS) {
      List<WriteRequest> some =
          items.subList(from, Math.min(items.size(), from + MOST_ITEMS)).stream()
              .map(Item::attributes)
              .map(item -> PutRequest.builder().item(item).build())
              .map(put -> WriteRequest.builder().putRequest(put).build())
              .toList();
      Map<String, List<WriteRequest>> requests = Map.of(table.name(), some);
      var unused = table.client().batchWriteItem(request -> request.requestItems(requests));
    }
  }

  /** Long enough ago for every rule to fall due. */
  LocalDate from() {
    return LocalDate.ofInstant(now, Window.TAIPEI).minusDays(10);
  }
}
