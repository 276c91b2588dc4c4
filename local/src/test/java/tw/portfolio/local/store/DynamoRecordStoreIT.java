package tw.portfolio.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.CourseRecordsContract;
import tw.portfolio.record.NationalIdContract;
import tw.portfolio.record.PeopleRecordsContract;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordContract.Line;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.RecordStoreContract;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Section;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.item.RecordKeys;
import tw.portfolio.record.nationalid.memory.MemoryDataKeys;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.SchoolCode;

@OnGround
class DynamoRecordStoreIT {
  private Tables tables;

  @BeforeAll
  void startTheTables(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  private RecordStore recordsOfTheTable() {
    return new DynamoRecordStore(table(), new JitteredBackoff(new Random(1)), new MemoryDataKeys());
  }

  private Table table() {
    return tables.last();
  }

  private List<Line> linesOfTheTable(SchoolCode school, Subject subject) {
    String partition = school + "#CHANGES#" + subject.kind().code() + "#" + subject.id();
    return table().query(partition, "").stream().map(DynamoRecordStoreIT::line).toList();
  }

  private static Line line(Item item) {
    return new Line(
        ChangeAction.ofCode(item.text("action")).orElseThrow(),
        item.optionalText("from"),
        item.optionalText("to"),
        item.text("why"),
        item.instant("at"));
  }

  @Nested
  class EveryKind extends RecordStoreContract {
    @Override
    protected StorePorts open() {
      return tables.open();
    }

    @Override
    protected RecordStore records() {
      return recordsOfTheTable();
    }

    @Override
    protected List<Line> lines(SchoolCode school, Subject subject) {
      return linesOfTheTable(school, subject);
    }
  }

  @Nested
  class People extends PeopleRecordsContract {
    @Override
    protected StorePorts open() {
      return tables.open();
    }

    @Override
    protected RecordStore records() {
      return recordsOfTheTable();
    }

    @Override
    protected List<Line> lines(SchoolCode school, Subject subject) {
      return linesOfTheTable(school, subject);
    }
  }

  @Nested
  class NationalIds extends NationalIdContract {
    @Override
    protected StorePorts open() {
      return tables.open();
    }

    @Override
    protected RecordStore records() {
      return recordsOfTheTable();
    }

    @Override
    protected List<Line> lines(SchoolCode school, Subject subject) {
      return linesOfTheTable(school, subject);
    }
  }

  @Nested
  class Courses extends CourseRecordsContract {
    @Override
    protected StorePorts open() {
      return tables.open();
    }

    @Override
    protected RecordStore records() {
      return recordsOfTheTable();
    }

    @Override
    protected void interruptAt(Section after) {
      tables.update(
          request ->
              request
                  .key(RecordKeys.key(SchoolBuilder.SCHOOL, after.key()).attributes())
                  .updateExpression("SET teacher = :t, teacherName = :n, following = :f")
                  .expressionAttributeValues(
                      Map.of(
                          ":t", AttributeValue.fromS(after.teacher().text()),
                          ":n", AttributeValue.fromS(after.teacherName()),
                          ":f", AttributeValue.fromBool(true))));
    }

    @Override
    protected List<Line> lines(SchoolCode school, Subject subject) {
      return linesOfTheTable(school, subject);
    }
  }

  @Nested
  class Items {
    @BeforeEach
    void openTheTable() {
      StorePorts unused = tables.open();
    }

    @Test
    void shouldKeepNoNationalIdThatCanBeRead() {
      assertThat(write(Records.MING)).isTrue();

      assertThat(items())
          .extracting(item -> item.get("sk").s())
          .contains("IDENTITY", "HOLDER", "PERSON");
      assertThat(items()).noneMatch(item -> item.toString().contains("A123456789"));
    }

    @Test
    void shouldNotReadAnIdThatWasMovedToAnotherPerson() {
      assertThat(write(Records.MING, other())).isTrue();
      Map<String, AttributeValue> mine = identity(Records.MING);
      Map<String, AttributeValue> moved = new HashMap<>(identity(other()));
      moved.put("sealed", mine.get("sealed"));
      tables.put(moved);

      assertThatThrownBy(
              () -> recordsOfTheTable().find(SchoolBuilder.SCHOOL, List.of(other().key())))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldKeepOneKeyForASchoolWhoeverBeginsIt() {
      List<RecordStore> processes =
          IntStream.range(0, 6).mapToObj(_ -> recordsOfTheTable()).toList();

      List<String> marks =
          new BoundedParallel(6)
              .each(processes, one -> one.mark(SchoolBuilder.SCHOOL, Records.MING.identity()));

      assertThat(Set.copyOf(marks)).hasSize(1);
    }

    @Test
    void shouldKeepOfGradesOnlyWhatWindowsGoBy() {
      Student senior =
          Records.moved(
              other(),
              SchoolBuilder.YEAR,
              StudentStatus.ENROLLED,
              Optional.of(new Seat(3, "302", 7)));
      Student junior =
          Records.moved(
              other(),
              SchoolBuilder.YEAR,
              StudentStatus.ENROLLED,
              Optional.of(new Seat(2, "202", 7)));

      assertThat(write(other())).isTrue();
      assertThat(grades()).isEmpty();

      assertThat(change(other(), senior)).isTrue();
      assertThat(grades()).containsExactly("3");

      assertThat(change(senior, junior)).isTrue();
      assertThat(grades()).containsExactly("2");
    }

    private List<String> grades() {
      return items().stream()
          .filter(item -> item.get("sk").s().equals("GRADE"))
          .map(item -> item.get("grade").n())
          .toList();
    }

    private static Student other() {
      return Records.student(
          900, "s900", "高小新", "B123456780", StudentStatus.ENROLLED, new Seat(1, "102", 7));
    }

    private List<Map<String, AttributeValue>> items() {
      return tables.client().scan(request -> request.tableName(tables.lastName())).items();
    }

    private Map<String, AttributeValue> identity(Student student) {
      String person = "213303#PERSON#" + student.person();
      return items().stream()
          .filter(item -> item.get("pk").s().equals(person))
          .filter(item -> item.get("sk").s().equals("IDENTITY"))
          .findFirst()
          .orElseThrow();
    }

    private boolean write(SchoolRecord... records) {
      return write(Records.anew(records));
    }

    private boolean change(Student before, Student after) {
      return write(List.of(Records.change(before, after)));
    }

    private boolean write(List<RecordChange> changes) {
      return recordsOfTheTable()
          .write(SchoolBuilder.SCHOOL, changes, new Author.Platform(), "", SchoolBuilder.NOW)
          .isEmpty();
    }
  }
}
