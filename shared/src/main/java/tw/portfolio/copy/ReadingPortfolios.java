package tw.portfolio.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.contact.ContactStore;
import tw.portfolio.contact.notice.Notice;
import tw.portfolio.contact.notice.NoticeId;
import tw.portfolio.contact.notice.NoticeStore;
import tw.portfolio.guidance.AssessmentStore;
import tw.portfolio.guidance.ConsultationStore;
import tw.portfolio.history.Change;
import tw.portfolio.history.ReadingHistory;
import tw.portfolio.history.ReadingHistory.HistoryRequest;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.record.register.Enquiries;
import tw.portfolio.record.register.RegisterEntry;
import tw.portfolio.record.register.Registers;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.Statement.Edition;
import tw.portfolio.statement.StatementStore;
import tw.portfolio.statement.StatementStore.EditionPage;
import tw.portfolio.statement.StatementStore.Saved;
import tw.portfolio.statement.StatementStore.StatementKey;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.WorkKind;

/**
 * Brings together all that the platform has of a student. Each part is read the way in which the
 * student's own page of it is, so nothing comes along that the student may not see.
 */
public final class ReadingPortfolios {
  /** The first school year of the curriculum that has 學習歷程 at all (108 課綱). */
  private static final int FIRST_YEAR = 108;

  private static final int READ_AT_ONCE = 8;
  private static final int LINES_A_PAGE = 200;
  private static final int EDITIONS_A_PAGE = 50;

  private final Kept kept;
  private final ReadingHistory history;

  /** Reads from these. */
  public ReadingPortfolios(Kept kept, ReadingHistory history) {
    this.kept = kept;
    this.history = history;
  }

  /**
   * Where what there is of a student is kept.
   *
   * @param roster who belongs to the school
   * @param pieces outcomes and achievements
   * @param records what offices have entered
   * @param registers 基本資料
   * @param enquiries what was called into question of it
   * @param statements 自傳與學習計畫
   * @param assessments 修課評估
   * @param consultations 課程諮詢紀錄
   * @param receipts 收訖明細
   * @param contacts where people are reached
   * @param notices what people are told
   * @param names what schools are called
   */
  public record Kept(
      Roster roster,
      PieceStore pieces,
      StudentRecords records,
      Registers registers,
      Enquiries enquiries,
      StatementStore statements,
      AssessmentStore assessments,
      ConsultationStore consultations,
      ReceiptStore receipts,
      ContactStore contacts,
      NoticeStore notices,
      SchoolNames names) {}

  /** All of a student at that moment. */
  public Portfolio of(Actor student, Instant at) {
    List<SchoolYear> years = years(at);
    return new Portfolio(
        kept.names().named(student.school()),
        student,
        at,
        register(student, years),
        kept.enquiries().of(student.school(), student.person()),
        work(student, years),
        kept.records().of(student.school(), student.person()),
        statements(student, years),
        kept.assessments().of(student.school(), student.person()),
        kept.consultations().about(student.school(), student.person()),
        kept.receipts().of(student.school(), student.person()),
        reached(student, at),
        history(student, years, at));
  }

  private Reached reached(Actor student, Instant at) {
    return new Reached(
        kept.contacts().of(student.school(), student.person()),
        kept.roster().person(student.school(), student.person()).flatMap(Person::email),
        notices(student, at));
  }

  /** All that there still is, but for what came after the copy was asked for. */
  private List<Notice> notices(Actor student, Instant at) {
    List<Notice> all = new ArrayList<>();
    Optional<NoticeId> after = Optional.empty();
    do {
      StoredPage<Notice> page =
          kept.notices().page(student.school(), student.person(), after, LINES_A_PAGE, at);
      page.entries().stream().filter(one -> !one.at().isAfter(at)).forEach(all::add);
      after = page.next().flatMap(NoticeId::parse);
    } while (after.isPresent());
    return all;
  }

  /** Whoever came from another school has work of years before; next year's may be entered. */
  private static List<SchoolYear> years(Instant at) {
    return IntStream.rangeClosed(FIRST_YEAR, SchoolYear.at(at).number() + 1)
        .mapToObj(SchoolYear::new)
        .toList();
  }

  private Optional<RegisterEntry> register(Actor student, List<SchoolYear> years) {
    return kept.roster()
        .person(student.school(), student.person())
        .flatMap(Person::latestPlace)
        .map(ClassPlace::studentNumber)
        .map(number -> kept.registers().of(student.school(), student.person(), number))
        .orElseGet(() -> leaver(student, years));
  }

  /** Who has left has no place any more, by which the number would be known. */
  private Optional<RegisterEntry> leaver(Actor student, List<SchoolYear> years) {
    return years.reversed().stream()
        .flatMap(year -> kept.registers().of(student.school(), year).stream())
        .filter(entry -> entry.person().equals(student.person()))
        .findFirst();
  }

  private List<WorkOfYear> work(Actor student, List<SchoolYear> years) {
    return new BoundedParallel(READ_AT_ONCE)
            .each(
                years.stream()
                    .flatMap(
                        year -> Stream.of(WorkKind.values()).map(kind -> new Asked(year, kind)))
                    .toList(),
                asked ->
                    new WorkOfYear(
                        asked.year(),
                        asked.kind(),
                        kept.pieces()
                            .studentYear(
                                asked.kind(), student.school(), student.person(), asked.year())))
            .stream()
            .filter(found -> !found.isEmpty())
            .toList();
  }

  private record Asked(SchoolYear year, WorkKind kind) {}

  private List<WrittenStatement> statements(Actor student, List<SchoolYear> years) {
    return new BoundedParallel(READ_AT_ONCE)
            .each(
                years,
                year ->
                    kept.statements()
                        .find(new StatementKey(student.school(), student.person(), year)))
            .stream()
            .flatMap(Optional::stream)
            .map(this::withItsPast)
            .toList();
  }

  private WrittenStatement withItsPast(Statement statement) {
    StatementKey key = StatementKey.of(statement);
    List<Saved> saved = new ArrayList<>();
    Optional<Integer> after = Optional.empty();
    do {
      EditionPage page = kept.statements().editions(key, after, EDITIONS_A_PAGE);
      saved.addAll(page.editions());
      after = page.next();
    } while (after.isPresent());
    Collections.reverse(saved);
    List<Edition> editions =
        new BoundedParallel(READ_AT_ONCE)
            .each(List.copyOf(saved), one -> kept.statements().edition(key, one.number())).stream()
                .flatMap(Optional::stream)
                .toList();
    return new WrittenStatement(statement, editions, kept.statements().comments(key));
  }

  private List<Change> history(Actor student, List<SchoolYear> years, Instant at) {
    return years.reversed().stream().flatMap(year -> history(student, year, at).stream()).toList();
  }

  /**
   * What happened after the copy was asked for is not in it, so that a second try says the same.
   */
  private List<Change> history(Actor student, SchoolYear year, Instant at) {
    LocalDate last = new SchoolYear(year.number() + 1).firstDay().minusDays(1);
    HistoryRequest request =
        new HistoryRequest(
            year.firstDay(), last, Optional.empty(), Optional.empty(), Optional.empty());
    return StoredPage.<Change>all(
            (after, most) -> granted(history.page(student, request, after, most)), LINES_A_PAGE)
        .stream()
        .filter(line -> !line.at().isAfter(at))
        .toList();
  }

  private static StoredPage<Change> granted(Answer<StoredPage<Change>> answer) {
    return switch (answer) {
      case Answer.Granted<StoredPage<Change>>(StoredPage<Change> page) -> page;
      case Answer.Refused<StoredPage<Change>> _ ->
          throw new IllegalStateException("A student reads the own history");
    };
  }
}
