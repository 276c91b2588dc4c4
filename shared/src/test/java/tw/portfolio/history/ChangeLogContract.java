package tw.portfolio.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Staff.CHANG;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.AccountChange;
import tw.portfolio.account.AccountChange.What;
import tw.portfolio.account.AccountStore;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.ChangeLog.ChangeFilter;
import tw.portfolio.history.ChangeLog.ChangeQuery;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.Orders;
import tw.portfolio.work.WorkKind;

/** What every {@link ChangeLog} tells of what was written through the other ports. */
public abstract class ChangeLogContract extends StoreContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final ChangeFilter ALL =
      new ChangeFilter(EnumSet.allOf(SubjectKind.class), Optional.empty(), Optional.empty());

  /** The accounts of the school that was opened. */
  protected abstract AccountStore accounts();

  /** Its exports. */
  protected abstract ExportStore exports();

  /** Its history. */
  protected abstract ChangeLog log();

  @BeforeEach
  void openTheOffice() {
    stores.writer().people(YEAR, List.of(REGISTRAR));
  }

  private void give(Person person, Role role, Instant at) {
    assertWritten(
        accounts()
            .change(
                new AccountChange(
                    Staff.actor(REGISTRAR), person.id(), new What.Give(role), at, "兼任")));
  }

  private static ChangeQuery query(
      LocalDate from, LocalDate until, ChangeFilter filter, Optional<String> after, int most) {
    return new ChangeQuery(SCHOOL, from, until, filter, after, most);
  }

  private List<Change> all(LocalDate from, LocalDate until, ChangeFilter filter, int most) {
    List<Change> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      StoredPage<Change> page = log().page(query(from, until, filter, after, most));
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(most);
      all.addAll(page.entries());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private static ChangeFilter filter(UnaryOperator<FilterRequest> request) {
    FilterRequest all = request.apply(new FilterRequest(ALL));
    return all.filter();
  }

  private record FilterRequest(ChangeFilter filter) {
    FilterRequest kind(SubjectKind kind) {
      return new FilterRequest(new ChangeFilter(Set.of(kind), filter.by(), filter.about()));
    }

    FilterRequest by(PersonId by) {
      return new FilterRequest(new ChangeFilter(filter.kinds(), Optional.of(by), filter.about()));
    }

    FilterRequest about(PersonId about) {
      return new FilterRequest(new ChangeFilter(filter.kinds(), filter.by(), Optional.of(about)));
    }
  }

  @Test
  void shouldTellAPiecesWayInTheWordsOfTheSchool() {
    Journey piece = journey(MING, MING_PHYSICS).sent().giveBack("請補圖表單位");

    List<Change> lines = log().of(SCHOOL, new Subject(SubjectKind.OUTCOME, piece.id().toString()));

    assertThat(lines)
        .extracting(Change::action)
        .containsExactly(
            ChangeAction.ANNOUNCE, ChangeAction.ARRIVE, ChangeAction.SEND, ChangeAction.RETURN);
    assertThat(lines)
        .extracting(Change::to)
        .containsExactly(
            Optional.of("等待檔案上傳"), Optional.of("已上傳"), Optional.of("待認證"), Optional.of("已退回"));
    Change last = lines.getLast();
    assertThat(last.from()).contains("待認證");
    assertThat(last.why()).isEqualTo("請補圖表單位");
    assertThat(last.who()).isEqualTo(new Author.Someone(LIN.id(), MING_PHYSICS.teacherName()));
    assertThat(last.about()).contains(MING.id());
    assertThat(all(TODAY, TODAY, ALL, 50)).containsExactlyInAnyOrderElementsOf(lines);
  }

  @Test
  void shouldHaveAChoiceAndAnExportOfTheSchoolsDay() {
    Journey piece = journey(MING, MING_PHYSICS).certified();
    assertWritten(choose(WorkKind.OUTCOME, piece));
    ExportJob job =
        ExportJob.asked(
            SCHOOL,
            new ExportId(Ids.nth(900)),
            Orders.SUBMISSION,
            new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name()),
            NOW.plusSeconds(5));
    exports().start(job, Optional.empty());

    List<Change> lines = all(TODAY, TODAY, ALL, 50);
    assertThat(lines)
        .extracting(change -> change.subject().kind() + " " + change.action() + change.to())
        .startsWith(
            "EXPORT REQUESTOptional[提交 115 學年度課程學習成果（全校）]",
            "OUTCOME_SELECTION SELECTOptional[115 學年度勾選 1 件]",
            "OUTCOME CERTIFYOptional[已認證]")
        .hasSize(6);
    assertThat(log().of(SCHOOL, lines.get(1).subject())).containsExactly(lines.get(1));
    assertThat(log().of(SCHOOL, lines.get(0).subject())).containsExactly(lines.get(0));
    assertThat(lines.get(1).about()).contains(MING.id());
  }

  @Test
  void shouldTellEachDayNewestFirstInPagesOfAnySize() {
    List<Role> roles =
        List.of(Role.PRINCIPAL, Role.EQUIPMENT_HEAD, Role.DISCIPLINE_HEAD, Role.EXAMINATION_HEAD);
    for (int day = 3; day >= 0; day--) {
      give(LIN, roles.get(day), NOW.minus(Duration.ofDays(2L * day)));
      give(CHANG, roles.get(day), NOW.minus(Duration.ofDays(2L * day)).plusSeconds(9));
    }

    List<Change> everything = all(TODAY.minusDays(30), TODAY, ALL, 50);

    assertThat(everything)
        .hasSize(8)
        .isSortedAccordingTo(Comparator.comparing(Change::at).reversed());
    for (int most : List.of(1, 2, 3, 8)) {
      assertThat(all(TODAY.minusDays(30), TODAY, ALL, most)).isEqualTo(everything);
    }
    assertThat(all(TODAY.minusDays(4), TODAY.minusDays(2), ALL, 3))
        .isEqualTo(everything.subList(2, 6));
    assertThat(all(TODAY.minusDays(1), TODAY.minusDays(1), ALL, 3)).isEmpty();
  }

  @Test
  void shouldTellEachOfManyLinesOfOneMomentOnceInPagesOfAnySize() {
    List<Person> crowd = crowd(30);
    stores.writer().people(YEAR, crowd);
    for (int at = 0; at < crowd.size(); at++) {
      give(crowd.get(at), Role.PRINCIPAL, NOW.plusSeconds(at % 3));
    }

    List<Change> everything = all(TODAY, TODAY, ALL, 50);

    assertThat(everything)
        .hasSize(30)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.comparing(Change::at).reversed());
    for (int most : List.of(1, 2, 7, 29, 30)) {
      assertThat(all(TODAY, TODAY, ALL, most)).isEqualTo(everything);
    }
  }

  private static List<Person> crowd(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            number ->
                new Person(
                    SCHOOL,
                    Ids.person(5000 + number),
                    "教師" + number,
                    Set.of(Role.TEACHER),
                    Optional.empty(),
                    Optional.empty()))
        .toList();
  }

  @Test
  void shouldCountDaysByTheCalendarOfTaipei() {
    give(LIN, Role.PRINCIPAL, Instant.parse("2026-11-19T15:59:59Z"));
    give(LIN, Role.DISCIPLINE_HEAD, Instant.parse("2026-11-19T16:00:00Z"));

    assertThat(all(TODAY, TODAY, ALL, 9))
        .extracting(Change::to)
        .containsExactly(Optional.of("生輔組長"));
    assertThat(all(TODAY, TODAY, filter(of -> of.about(LIN.id())), 9)).hasSize(1);
    assertThat(all(TODAY.minusDays(1), TODAY, filter(of -> of.about(LIN.id())), 9)).hasSize(2);
  }

  @Test
  void shouldFindByKindByPersonAndByWhomItConcerns() {
    journey(MING, MING_PHYSICS).sent();
    journey(HUA, HUA_PHYSICS).reserve();
    give(LIN, Role.PRINCIPAL, NOW);

    assertThat(all(TODAY, TODAY, filter(of -> of.kind(SubjectKind.PERSON)), 1)).hasSize(1);
    assertThat(all(TODAY, TODAY, filter(of -> of.by(REGISTRAR.id())), 2)).hasSize(1);
    assertThat(all(TODAY, TODAY, filter(of -> of.about(MING.id())), 2))
        .hasSize(3)
        .allMatch(change -> change.about().equals(Optional.of(MING.id())));
    assertThat(all(TODAY, TODAY, filter(of -> of.about(MING.id()).by(MING.id())), 2))
        .extracting(Change::action)
        .containsExactly(ChangeAction.SEND, ChangeAction.ANNOUNCE);
    assertThat(all(TODAY, TODAY, filter(of -> of.about(LIN.id()).kind(SubjectKind.OUTCOME)), 2))
        .isEmpty();
  }

  @Test
  void shouldTellNothingOfAnotherSchool() {
    give(LIN, Role.PRINCIPAL, NOW);
    SchoolCode elsewhere = new SchoolCode("190301");

    for (ChangeFilter filter : List.of(ALL, filter(of -> of.about(LIN.id())))) {
      ChangeQuery query = new ChangeQuery(elsewhere, TODAY, TODAY, filter, Optional.empty(), 9);
      assertThat(log().page(query).entries()).isEmpty();
    }
    assertThat(log().of(elsewhere, new Subject(SubjectKind.PERSON, LIN.id().text()))).isEmpty();
  }

  @Test
  void shouldKnowACursorThatNoPageGave() {
    give(LIN, Role.PRINCIPAL, NOW);

    for (String cursor :
        List.of(
            "",
            "x",
            "2026-13-45",
            "2025-01-01",
            "2026-11-20|2026-11-20T12:00:00.000000000Z|#X",
            "2026-11-20|2026-11-20T12:00:00.0000000001|#X|y",
            "2026-11-20|2026-11-32T12:00:00.000000000Z|#X|y",
            "2026-11-20|2026-11-20T16:00:00.000000000Z|#X|y",
            "2026-11-20|2026-11-19T15:59:59.999999999Z|#X|y",
            "999999999999")) {
      ChangeQuery query = query(TODAY, TODAY, ALL, Optional.of(cursor), 9);
      assertThatThrownBy(() -> log().page(query)).isInstanceOf(UnknownCursorException.class);
    }
  }

  @Test
  void shouldTellNothingOfWhatCannotBe() {
    assertThat(log().of(SCHOOL, new Subject(SubjectKind.OUTCOME, "../x"))).isEmpty();
    assertThat(log().of(SCHOOL, new Subject(SubjectKind.OUTCOME_SELECTION, "x"))).isEmpty();
  }
}
