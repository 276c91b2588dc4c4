package tw.portfolio.record.book;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Author;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.EntryId;
import tw.portfolio.record.ReadingRecords;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.RecordLineReaders;
import tw.portfolio.record.RemovingRecords;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentEntries;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.api.EntriesJson;
import tw.portfolio.record.item.EntryItems;
import tw.portfolio.record.item.RecordItems;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Actor;

/**
 * Whatever is listed in {@link Books} has all its parts. A new school fills in the examples of all
 * templates, one after the other; of each kind that comes of it is asked what is asked of any.
 */
class EveryKindTest {
  private final Campus campus = new Campus(Entries.aSchool());
  private final MemoryRecords store = new MemoryRecords(campus.school());
  private final MemoryStudentRecords records = new MemoryStudentRecords(campus.school());
  private final Map<RecordKind, SchoolRecord> examples =
      Books.ALL.stream().collect(toMap(Book::kind, this::imported));

  /** The example of the template, read as a row of a file and written. */
  private SchoolRecord imported(Book book) {
    Map<String, String> cells =
        book.columns().stream().collect(toMap(Column::title, Column::example));
    Row row = new Row(2, cells);
    int next = 900 + Books.ALL.indexOf(book);
    Optional<SchoolRecord> read =
        book.read(row, store.directory(SCHOOL, TERM, () -> Ids.person(next)));
    assertThat(row.problems()).as("the example of the template of " + book.kind()).isEmpty();
    SchoolRecord record = read.orElseThrow();
    assertThat(
            store.write(
                SCHOOL,
                List.of(new RecordChange(Optional.empty(), record)),
                Author.of(Staff.actor(Entries.REGISTRAR)),
                "匯入",
                NOW))
        .isEmpty();
    return record;
  }

  static List<Book> books() {
    return Books.ALL;
  }

  static List<EntryBook<?>> ofStudents() {
    return Books.ofStudents();
  }

  private StudentEntry entry(EntryBook<?> book) {
    return (StudentEntry) examples.get(book.kind());
  }

  @Test
  void shouldHaveANameAndACodeOfItsOwn() {
    assertThat(Books.ALL).extracting(book -> book.kind().code()).doesNotHaveDuplicates();
    assertThat(Books.ALL).extracting(book -> book.kind().chinese()).doesNotHaveDuplicates();
    assertThat(Books.ALL)
        .extracting(Book::kind)
        .allSatisfy(
            kind -> {
              assertThat(kind.code()).matches("[a-z]+");
              assertThat(kind.chinese()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("books")
  void shouldBeKeptByAnOffice(Book book) {
    assertThat(Role.with(book.kind().permission())).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("books")
  void shouldBeFoundOnceItIsWritten(Book book) {
    SchoolRecord record = examples.get(book.kind());

    assertThat(record.key().kind()).isEqualTo(book.kind());
    assertThat(record.summary()).isNotBlank();
    assertThat(store.find(SCHOOL, List.of(record.key()))).containsEntry(record.key(), record);
    assertThat(store.all(SCHOOL, book.kind(), TERM).contains(record))
        .isEqualTo(
            switch (book.listedBy()) {
              case SCHOOL, YEAR, SEMESTER -> true;
              case STUDENT, STUDENT_COURSES -> false;
            });
  }

  @ParameterizedTest
  @MethodSource("books")
  void shouldComeBackFromTheTableAsItWas(Book book) {
    SchoolRecord record = examples.get(book.kind());

    Item item = Item.of(RecordItems.write(SCHOOL, record).attributes());

    assertThat(
            record instanceof Student student
                ? RecordItems.readStudent(item, student.identity())
                : RecordItems.read(book.kind(), item))
        .isEqualTo(record);
  }

  @ParameterizedTest
  @MethodSource("books")
  void shouldHaveALineInTheHistory(Book book) {
    SchoolRecord record = examples.get(book.kind());

    assertThat(
            new MemoryChangeLog(campus.school())
                .of(SCHOOL, new Subject(SubjectKind.RECORD, record.subject())))
        .singleElement()
        .satisfies(line -> assertThat(line.to()).contains(record.summary()));
  }

  @ParameterizedTest
  @MethodSource("ofStudents")
  void shouldBeToldFromOtherItemsOfTheStudent(EntryBook<?> book) {
    StudentEntry entry = entry(book);

    assertThat(entry.book()).isSameAs(book);
    assertThat(EntryItems.read(RecordItems.write(SCHOOL, entry))).contains(entry);
    assertThat(records.of(SCHOOL, entry.student()).of(book))
        .satisfiesExactly(kept -> assertThat(kept).isEqualTo(entry));
  }

  @ParameterizedTest
  @MethodSource("ofStudents")
  void shouldBeShownToItsStudent(EntryBook<?> book) {
    StudentEntry entry = entry(book);
    Actor student = new Actor(SCHOOL, entry.student(), Actor.Kind.STUDENT, "王小明");

    StudentEntries own = reading().own(student, Optional.of(YEAR));

    assertThat(own.all()).contains(entry);
    assertThat(EntriesJson.of(own).text())
        .contains("\"" + book.kind().code() + "\":[{\"recordId\":\"" + EntryId.of(entry).text())
        .contains("\"year\":" + entry.year().number());
  }

  @ParameterizedTest
  @MethodSource("ofStudents")
  void shouldBeShownToWhoeverEntersOrOverseesIt(EntryBook<?> book) {
    for (Permission reader : book.readers()) {
      assertThat(Role.with(reader)).isNotEmpty();
      for (Role role : Role.with(reader)) {
        ReadingRecords.Sheet sheet = sheet(role, entry(book));

        assertThat(sheet.kinds()).contains(book.kind());
        assertThat(sheet.entries().all()).contains(entry(book));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ofStudents")
  void shouldBeHiddenInTheHistoryFromWhoeverMayNotReadIt(EntryBook<?> book) {
    Subject subject = new Subject(SubjectKind.RECORD, entry(book).subject());

    assertThat(new RecordLineReaders().of(subject)).contains(book.readers());
    assertThat(book.readers()).contains(book.kind().permission());
  }

  @ParameterizedTest
  @MethodSource("ofStudents")
  void shouldBeRemovedByItsOffice(EntryBook<?> book) {
    StudentEntry entry = entry(book);
    Role office = Role.with(book.kind().permission()).iterator().next();
    RemovingRecords removing = new RemovingRecords(store, records, new Permits(campus.school()));
    EntryId id = EntryId.parse(EntryId.of(entry).text()).orElseThrow();

    assertThat(
            Answers.granted(
                removing.remove(Staff.actor(holding(office)), entry.student(), id, "登錄錯誤", NOW)))
        .isEqualTo(entry);
    assertThat(records.of(SCHOOL, entry.student()).of(book)).isEmpty();
  }

  @Test
  void shouldShowEachKindOfAStudentsOnce() {
    List<StudentEntry> entries = new ArrayList<>();
    Books.ofStudents().reversed().forEach(book -> entries.add(entry(book)));

    assertThat(StudentEntries.of(entries).all())
        .extracting(entry -> entry.book().kind())
        .containsExactlyElementsOf(Books.ofStudents().stream().map(Book::kind).toList());
    assertThat(ReadingRecords.besideAchievements())
        .isEqualTo(
            Books.ofStudents().stream()
                .filter(EntryBook::besideAchievements)
                .map(Book::kind)
                .collect(Collectors.toSet()));
  }

  private ReadingRecords.Sheet sheet(Role role, StudentEntry entry) {
    return Answers.granted(
        reading().of(Staff.actor(holding(role)), entry.student(), Optional.of(YEAR), NOW));
  }

  private ReadingRecords reading() {
    return new ReadingRecords(records, new Permits(campus.school()));
  }

  private Person holding(Role role) {
    Person office =
        new Person(SCHOOL, Ids.person(700), "處室", Set.of(role), Optional.empty(), Optional.empty());
    campus.school().people(YEAR, List.of(office));
    return office;
  }
}
