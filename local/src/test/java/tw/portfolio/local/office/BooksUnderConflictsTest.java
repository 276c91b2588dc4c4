package tw.portfolio.local.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tw.portfolio.history.Author;
import tw.portfolio.history.Retention;
import tw.portfolio.history.item.RetentionItems;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.local.conflict.ConflictingTables;
import tw.portfolio.local.conflict.Conflicts;
import tw.portfolio.local.sample.SampleOffices;
import tw.portfolio.local.sample.SampleSchool;
import tw.portfolio.local.service.LocalCredentials;
import tw.portfolio.local.service.Provisioning;
import tw.portfolio.local.service.TableServer;
import tw.portfolio.local.template.TemplateReader;
import tw.portfolio.record.Directory;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.memory.MemoryDataKeys;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.SchoolCode;

/**
 * Parts of one import go side by side, and before tables that refuse as DynamoDB does what is at
 * one item at once none of them may be in another's way: here nobody tries a second time.
 */
class BooksUnderConflictsTest {
  private static final SchoolCode SCHOOL = SchoolBuilder.SCHOOL;

  /** As many as an import worker hands over together. */
  private static final int SHARE = 500;

  private final AtomicInteger people = new AtomicInteger(10_000);
  private TableServer server;
  private ConflictingTables conflicting;
  private DynamoDbClient client;
  private DynamoRecordStore records;

  @BeforeEach
  void start() throws Exception {
    server = TableServer.start(Optional.empty());
    tw.portfolio.local.template.Table table =
        new TemplateReader(
                Map.of(),
                Map.of(
                    "TokenIssuer", "https://issuer.test",
                    "PagesDomain", "web.test",
                    "MailFrom", "a@b.test"),
                URI.create("http://queues.test"))
            .read(Path.of("..", "template.yaml"))
            .tables()
            .getFirst();
    try (DynamoDbClient direct = client(server.endpoint())) {
      Provisioning.tables(direct, List.of(table));
      direct.putItem(
          put ->
              put.tableName(table.name())
                  .item(RetentionItems.write(SCHOOL, Retention.founded(5)).attributes()));
    }
    conflicting = ConflictingTables.before(server.endpoint(), new Conflicts(0, 1));
    client = client(conflicting.uri());
    records =
        new DynamoRecordStore(
            new Table(table.name(), client),
            (cause, _) -> {
              throw new AssertionError(cause);
            },
            new MemoryDataKeys());
  }

  @AfterEach
  void stop() {
    client.close();
    conflicting.close();
    server.close();
  }

  private static DynamoDbClient client(URI tables) {
    return new Connection(
            new Environment(
                Map.of(
                    "AWS_REGION", LocalCredentials.REGION,
                    "AWS_ACCESS_KEY_ID", LocalCredentials.KEY,
                    "AWS_SECRET_ACCESS_KEY", LocalCredentials.SECRET,
                    "AWS_ENDPOINT_URL_DYNAMODB", tables.toString())))
        .client(DynamoDbClient.builder(), "DYNAMODB");
  }

  @Test
  void shouldWriteEveryBookOfASchoolWithoutAPartRefusingAnother() {
    SampleSchool school = SampleSchool.generate(7, 60, 115, 1);
    SampleOffices offices = SampleOffices.of(school, 7);
    SchoolFiles files = new SchoolFiles(school, offices);
    List<OfficeFile> all =
        Stream.of(files.people(), files.courses(), new RecordFiles(school, offices).all())
            .flatMap(List::stream)
            .toList();

    for (Book book : Books.ALL) {
      OfficeFile file =
          all.stream().filter(it -> it.kind().equals(book.kind())).findFirst().orElseThrow();
      write(read(book, file).stream().map(row -> new RecordChange(Optional.empty(), row)).toList());
    }
  }

  private List<SchoolRecord> read(Book book, OfficeFile file) {
    Directory directory =
        records.directory(SCHOOL, SchoolBuilder.TERM, () -> Ids.person(people.getAndIncrement()));
    return file.rows().stream().map(cells -> read(book, file, cells, directory)).toList();
  }

  private static SchoolRecord read(
      Book book, OfficeFile file, List<String> cells, Directory directory) {
    Map<String, String> byTitle = new HashMap<>();
    IntStream.range(0, cells.size())
        .filter(at -> !cells.get(at).isEmpty())
        .forEach(at -> byTitle.put(file.header().get(at), cells.get(at)));
    Row row = new Row(2, byTitle);
    Optional<? extends SchoolRecord> read = book.read(row, directory);
    assertThat(row.problems()).as(book.kind().code()).isEmpty();
    return read.orElseThrow();
  }

  private void write(List<RecordChange> changes) {
    for (int from = 0; from < changes.size(); from += SHARE) {
      assertThat(
              records.write(
                  SCHOOL,
                  changes.subList(from, Math.min(from + SHARE, changes.size())),
                  new Author.Platform(),
                  "匯入",
                  SchoolBuilder.NOW))
          .isEmpty();
    }
  }

  /** Each of its parts checks the one section. */
  @Test
  void shouldPutAWholeGradeIntoOneSectionAndGiveItAnotherTeacher() {
    List<Student> grade = IntStream.range(0, 150).mapToObj(BooksUnderConflictsTest::one).toList();
    Section section = Records.CHINESE_101;
    write(Records.anew(Records.LIN, Records.CHANG, section));
    write(grade.stream().flatMap(one -> Records.anew(one).stream()).toList());

    List<SectionEnrolment> taken = grade.stream().map(one -> Records.in(section, one)).toList();
    write(taken.stream().flatMap(one -> Records.anew(one).stream()).toList());
    write(List.of(Records.change(section, Records.section("101", Records.CHANG))));

    assertThat(records.find(SCHOOL, taken.stream().map(SectionEnrolment::key).toList()).values())
        .hasSize(150)
        .allSatisfy(
            one ->
                assertThat(((SectionEnrolment) one).enrolment().teacher())
                    .isEqualTo(Records.CHANG.person()));
  }

  private static Student one(int number) {
    return Records.student(
        500 + number,
        "115" + number,
        "王小明",
        Records.nationalId(number),
        StudentStatus.ENROLLED,
        new Seat(1, "101", 1 + number % 40));
  }
}
