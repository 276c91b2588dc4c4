package tw.portfolio.submission.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.history.Author;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobRequest;
import tw.portfolio.job.JobState;
import tw.portfolio.job.JobWork.Outcome;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.files.bag.ReadBag;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.memory.MemoryOpenedIds;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Semester;
import tw.portfolio.submission.book.BookSettings.GradeFile;
import tw.portfolio.submission.book.memory.MemoryBookSettings;
import tw.portfolio.submission.source.ReadingClasses;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.submission.source.SourceScope;
import tw.portfolio.submission.source.memory.MemoryRegisteredStudents;

class MakingBooksTest {
  private static final Person SENIOR = Students.student(9, "林大同", "301", 1);
  private static final BookSettings SET =
      new BookSettings(List.of(new GradeFile("21", List.of("4.2"))), List.of(), 1);

  private final MemorySchool school =
      SchoolBuilder.aSchool().withStudent(SENIOR).in(new MemorySchool());
  private final RecordStore records = new MemoryRecords(school);
  private final MemoryBookSettings settings = new MemoryBookSettings(school);
  private final MemoryArchives archives = new MemoryArchives();
  private final List<List<PersonId>> opened = new ArrayList<>();
  private final MakingBooks making =
      new MakingBooks(
          new MakingBooks.Ports(
              new ReadingClasses(
                  new ReadingClasses.Ports(
                      school,
                      (_, _) -> Map.of("101", 1, "301", 3),
                      new MemoryRegisteredStudents(school),
                      school,
                      new MemoryStudentRecords(school))),
              this::identities,
              school,
              records,
              settings,
              school,
              (_, _) -> FileLinks.NONE,
              _ -> Optional.of(SchoolBuilder.NAME),
              archives));

  @BeforeEach
  void enterWhatOfficesKeep() {
    Author author = Author.of(Staff.actor(Entries.REGISTRAR));
    records.write(SCHOOL, Records.anew(Records.CLASS_101), author, "", NOW);
    records.write(SCHOOL, Records.anew(Records.MING), author, "", NOW);
    Entries.in(records, Entries.MING_LEADS, Entries.MING_PHYSICS);
  }

  private Map<PersonId, NationalId> identities(SchoolCode code, Collection<PersonId> people) {
    opened.add(List.copyOf(people));
    return new MemoryOpenedIds(school).of(code, people);
  }

  @Test
  void shouldMakeEveryBookThatIsAskedForAndSayWhatIsInIt() {
    JobReport report = made(order(List.of(BookKind.CADRES, BookKind.OUTCOMES), true));

    assertThat(report.products())
        .extracting(Product::name)
        .containsExactly(
            "草稿_24_校內幹部經歷名冊_213303_115_0_全校.xlsx", "草稿_26_學生課程學習成果名冊_213303_115_0_全校.xlsx");
    assertThat(read(report.products().getFirst()).only("幹部經歷"))
        .containsEntry("身分證號", "A123456789")
        .containsEntry("擔任職務", "班長");
    assertThat(report.summary()).isEqualTo("草稿：2 冊，2 位學生，1 筆，另有 0 筆不能提交，列在「(缺)」");
    assertThat(report.figures().flag("draft")).isTrue();
    assertThat(
            report.figures().each("books", book -> book.text("code") + " " + book.integer("rows")))
        .containsExactly("24 1", "26 0");
    assertThat(report.figures().each("books", book -> book.texts("unproven")))
        .allSatisfy(notes -> assertThat(notes).isNotEmpty());
  }

  @Test
  void shouldComeToTheSameWhenItIsDoneAgain() {
    BookOrder order = order(List.of(BookKind.CADRES), true);

    List<Product> products = made(order).products();

    assertThat(made(order).products()).as("to the byte").isEqualTo(products);
    assertThat(products)
        .extracting(Product::key)
        .containsExactly(job(order).key("books/草稿_24_校內幹部經歷名冊_213303_115_0_全校.xlsx"));
  }

  /** A class is called as its school likes; a file is not. */
  @ParameterizedTest
  @ValueSource(strings = {"1\"甲\"", "高一/二", "普:甲*", "<一>|", "..", "一%甲"})
  void shouldCallFilesSoThatEverySystemTakesThem(String className) {
    Person student = Students.student(19, "張同學", className, 1);
    school.people(YEAR, List.of(student));
    BookOrder order =
        new BookOrder(
            List.of(BookKind.OUTCOMES),
            new SourceScope(SCHOOL, YEAR, Optional.empty(), new Scope.OneClass(className)),
            BookBatch.NORMAL,
            false,
            Optional.empty());

    assertThat(made(order).products())
        .hasSize(2)
        .allSatisfy(
            product -> {
              assertThat(product.name()).doesNotContainPattern("[\\\\/:*?\"<>|%\\s]");
              assertThat(archives.content(product.key())).isNotEmpty();
            });
    assertThat(
            ReadBag.of(archives.content(made(order).products().getLast().key())).files().keySet())
        .containsExactly(made(order).products().getFirst().name());
  }

  @Test
  void shouldOpenNoIdOfStudentsWhoAreInNoneOfTheBooks() {
    made(order(List.of(BookKind.CADRES), true));
    assertThat(opened).containsExactly(List.of(Students.MING.id(), Students.HUA.id()));

    opened.clear();
    made(
        new BookOrder(
            List.of(BookKind.CADRES),
            SourceScope.of(SCHOOL, YEAR),
            BookBatch.SENIORS_FIRST,
            true,
            Optional.empty()));
    assertThat(opened).containsExactly(List.of(SENIOR.id()));
  }

  @Test
  void shouldHandInNoBookWhoseCodeNobodyKnows() {
    BookOrder order = order(List.of(BookKind.GRADES), false);

    assertThat(refused(order)).isEqualTo("book-code-not-set");
    assertThat(opened).isEmpty();
    assertThat(made(order(List.of(BookKind.GRADES), true)).products())
        .extracting(Product::name)
        .contains("草稿_成績名冊_4.2-4.3-4.4_213303_115_1_全校.xlsx");
  }

  @Test
  void shouldPutTheRowsThatMayNotBeHandedInIntoAFileOfTheirOwn() {
    settings.keep(
        SCHOOL,
        new BookSettings(List.of(new GradeFile("21", NationalBooks.gradeSheets())), List.of(), 1),
        KeepingBookSettings.line(new Author.Platform(), BookSettings.NONE, SET, "", NOW));
    Entries.in(records, Entries.grade(Courses.HUA_PHYSICS, 70));
    JobReport report = made(order(List.of(BookKind.GRADES), false));

    assertThat(report.products())
        .extracting(Product::name)
        .containsExactly(
            "21_成績名冊_4.2-4.3-4.4-5.2-5.3_213303_115_1_全校.xlsx",
            "21_成績名冊_4.2-4.3-4.4-5.2-5.3_213303_115_1_全校_(缺).xlsx",
            "名冊_213303_115_1_全校.zip");
    assertThat(read(report.products().getFirst()).only("學期成績")).containsEntry("備註(學生姓名)", "王小明");
    assertThat(read(report.products().get(1)).only("學期成績(缺)"))
        .containsEntry("姓名", "陳小華")
        .containsEntry("身分證號", "")
        .containsEntry("原因", "學籍資料裡沒有這位學生")
        .containsEntry("承辦", "註冊組長");
  }

  @Test
  void shouldPutTheBooksThatAreHandedInIntoABagAndNothingElse() {
    BookOrder order = order(List.of(BookKind.CADRES), false);
    Product bag = made(order).products().getLast();
    byte[] archive = archives.content(bag.key());

    ReadBag read = ReadBag.of(archive);
    assertThat(read.name()).isEqualTo("名冊_213303_115_0_全校");
    assertThat(read.files()).containsOnlyKeys("24_校內幹部經歷名冊_213303_115_0_全校.xlsx");
    assertThat(read.info())
        .containsEntry("Source-Organization", "學校代碼 213303")
        .containsEntry("External-Description", "115 學年度名冊");
    made(order);
    assertThat(archives.content(bag.key())).as("made once more").isEqualTo(archive);
  }

  @Test
  void shouldRefuseWhatCannotBe() {
    assertThat(
            refused(
                new BookOrder(
                    List.of(BookKind.GRADES),
                    SourceScope.of(SCHOOL, YEAR),
                    BookBatch.NORMAL,
                    true,
                    Optional.empty())))
        .isEqualTo("semester-needed");
    assertThat(refused(order(List.of(BookKind.EVENING_OUTCOMES), true)))
        .isEqualTo("no-evening-school");
    assertThat(refused(of(new Scope.Grade(3), BookBatch.NORMAL))).isEqualTo("other-batch");
    assertThat(
            refused(
                new BookOrder(
                    List.of(BookKind.OUTCOMES),
                    SourceScope.of(SCHOOL, YEAR),
                    BookBatch.SENIORS_SECOND,
                    false,
                    Optional.empty())))
        .isEqualTo("export-needed");
    assertThat(refused(of(new Scope.OneClass("999"), BookBatch.NORMAL)))
        .isEqualTo("nobody-in-scope");
  }

  @Test
  void shouldKeepAnOrderAsAJobKeepsIt() {
    BookOrder whole = order(List.of(BookKind.GRADES, BookKind.CADRES), true);
    BookOrder one =
        new BookOrder(
            List.of(BookKind.OUTCOMES),
            new SourceScope(SCHOOL, YEAR, Optional.empty(), new Scope.Grade(3)),
            BookBatch.SENIORS_SECOND,
            false,
            Optional.of(Ids.nth(5)));

    assertThat(Stream.of(whole, one, of(new Scope.OneClass("101"), BookBatch.NORMAL)))
        .allSatisfy(order -> assertThat(BookOrder.of(SCHOOL, order.stored())).isEqualTo(order));
    assertThat(whole.title()).isEqualTo("校內幹部經歷名冊、成績名冊：115 學年度第 1 學期，全校，一般（草稿）");
    assertThat(one.title()).isEqualTo("學生課程學習成果名冊：115 學年度（整學年），高三，高三第二梯次");
  }

  private static BookOrder of(Scope students, BookBatch batch) {
    return new BookOrder(
        List.of(BookKind.CADRES),
        new SourceScope(SCHOOL, YEAR, Optional.empty(), students),
        batch,
        true,
        Optional.empty());
  }

  private static BookOrder order(List<BookKind> kinds, boolean draft) {
    Optional<Semester> semester =
        kinds.contains(BookKind.GRADES) ? Optional.of(Semester.FIRST) : Optional.empty();
    return new BookOrder(
        kinds,
        new SourceScope(SCHOOL, YEAR, semester, new Scope.School()),
        BookBatch.NORMAL,
        draft,
        Optional.empty());
  }

  private JobReport made(BookOrder order) {
    return making.prepare(job(order), _ -> {}) instanceof Outcome.Done(JobReport report)
        ? report
        : fail("It was refused");
  }

  private String refused(BookOrder order) {
    return making.prepare(job(order), _ -> {}) instanceof Outcome.Refused(var refusal)
        ? refusal.code()
        : fail("It was made");
  }

  private static Job job(BookOrder order) {
    JobRequest request = JobRequest.of(JobKind.BOOKS, order.title(), order.stored());
    return new Job(
        SCHOOL,
        new JobId(Ids.nth(7)),
        request.kind(),
        request.title(),
        request.order(),
        new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name()),
        request.about(),
        request.file(),
        NOW,
        NOW,
        1,
        JobState.Working.preparing());
  }

  private ReadBook read(Product product) {
    try (InputStream in = archives.open(product.key()).orElseThrow()) {
      return new ReadBook(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
