package tw.portfolio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.announcement.Audience;
import tw.portfolio.calendar.MarkingHeld;
import tw.portfolio.calendar.memory.MemoryPlans;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.table.RowTable;
import tw.portfolio.kernel.sheet.table.TableColumn;
import tw.portfolio.kernel.sheet.table.XlsxTable;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.training.TakingAttendance.Listed;
import tw.portfolio.training.TakingAttendance.Listing;
import tw.portfolio.training.Training.Invited;
import tw.portfolio.training.Training.Plan;
import tw.portfolio.training.Training.Turnout;
import tw.portfolio.training.memory.MemoryTrainings;

class TakingAttendanceTest {
  private static final Person DIRECTOR = Offices.office(301, "蔡主任", Role.ACADEMIC_DIRECTOR);
  private static final Actor ACTOR = Staff.actor(DIRECTOR);
  private static final Person NAMESAKE = Students.student(39, "李思涵", "301", 9);

  private final Campus campus =
      new Campus(Seniors.aSchool().withStaff(DIRECTOR).withStudent(NAMESAKE));
  private final MemoryTrainings trainings = new MemoryTrainings(campus.school());
  private final PlanningTrainings planning =
      new PlanningTrainings(trainings, campus.school(), Seniors.GRADES, campus.secrets());
  private final MemoryPlans plans = new MemoryPlans(campus.school());
  private final TakingAttendance taking =
      new TakingAttendance(
          trainings, campus.school(), Seniors.GRADES, new MarkingHeld(plans, campus.school()));

  @Test
  void shouldKnowStudentsByNumberOrByClassAndName() {
    TrainingId id = planned(TrainingKind.STUDENTS);

    Listing listing =
        granted(
            record(
                id,
                row(Optional.of("s2"), Optional.empty(), Optional.empty(), false),
                row(Optional.empty(), Optional.of("王小明"), Optional.of("101"), true),
                row(Optional.of("s39"), Optional.of("李思涵"), Optional.empty(), true)));

    assertThat(listing.listed()).extracting(Listed::name).containsExactly("王小明", "陳小華", "李思涵");
    assertThat(listing.listed())
        .extracting(Listed::present)
        .containsExactly(Optional.of(true), Optional.of(false), Optional.of(true));
    assertThat(listing.training().turnout()).isEqualTo(new Turnout(3, 2, 5));
    assertThat(listing.training().state()).isEqualTo(TrainingState.HELD);
  }

  @Test
  void shouldTellOfEachRowWhatIsWrong() {
    TrainingId id = planned(TrainingKind.STUDENTS);

    Problem problem =
        refused(
            record(
                id,
                row(Optional.of("s999"), Optional.empty(), Optional.empty(), true),
                row(Optional.empty(), Optional.of("王小明"), Optional.empty(), true),
                row(Optional.empty(), Optional.of("李思涵"), Optional.of("301"), true),
                row(Optional.of("s2"), Optional.of("王小明"), Optional.empty(), true),
                row(Optional.of("s1"), Optional.empty(), Optional.empty(), true),
                row(Optional.of("s1"), Optional.empty(), Optional.empty(), true)));

    assertThat(problem.fields())
        .extracting(Problem.Field::name)
        .containsExactly("rows[0]", "rows[1]", "rows[2]", "rows[3]", "rows[5]");
    assertThat(problem.fields())
        .extracting(Problem.Field::chinese)
        .satisfiesExactly(
            one -> assertThat(one).contains("s999"),
            one -> assertThat(one).contains("班級與姓名"),
            one -> assertThat(one).contains("同名"),
            one -> assertThat(one).contains("不是這個姓名"),
            one -> assertThat(one).contains("第 5 筆"));
    assertThat(trainings.find(SCHOOL, id).map(Training::state)).contains(TrainingState.PLANNED);
  }

  @Test
  void shouldListStaffByNameAndNoStudentAmongThem() {
    TrainingId id = planned(TrainingKind.TEACHERS);

    assertThat(
            refused(record(id, row(Optional.of("s1"), Optional.of("王小明"), Optional.empty(), true)))
                .fields())
        .hasSize(1);
    assertThat(
            granted(record(id, row(Optional.empty(), Optional.of("林美玲"), Optional.empty(), true)))
                .listed())
        .containsExactly(new Listed(Optional.empty(), "林美玲", Optional.of(true)));
  }

  @Test
  void shouldTakeTheSameListOnce() {
    TrainingId id = planned(TrainingKind.STUDENTS);
    ListedRow row = row(Optional.of("s1"), Optional.empty(), Optional.empty(), true);
    Listing first = granted(record(id, row));

    assertThat(granted(record(id, row))).isEqualTo(first);
    assertThat(
            granted(
                    taking.record(
                        ACTOR,
                        id,
                        2,
                        List.of(row(Optional.of("s2"), Optional.empty(), Optional.empty(), true)),
                        0,
                        NOW))
                .listed())
        .extracting(Listed::name)
        .containsExactly("陳小華");
  }

  @Test
  void shouldReadTheListThatItGives() throws IOException {
    TrainingId id = planned(TrainingKind.PARENTS);
    List<Listed> invited = granted(taking.of(ACTOR, id)).listed();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (RowTable<Listed> table =
        new XlsxTable<>(
            file,
            "出席名單",
            List.of(
                TableColumn.text("班級", 10, one -> one.place().orElseThrow().className()),
                TableColumn.text("座號", 6, one -> String.valueOf(one.place().orElseThrow().seat())),
                TableColumn.text("學號", 12, one -> one.place().orElseThrow().studentNumber()),
                TableColumn.text("姓名", 14, Listed::name),
                TableColumn.text("出席", 10, one -> one.name().equals("王小明") ? "出席" : "")))) {
      table.addAll(invited);
    }

    Listing listing =
        granted(taking.record(ACTOR, id, 1, SheetType.XLSX, file.toByteArray(), 0, NOW));

    assertThat(listing.training().turnout()).isEqualTo(new Turnout(invited.size(), 1, 0));
    assertThat(listing.listed()).extracting(Listed::name).startsWith("王小明", "陳小華");
  }

  @Test
  void shouldReadASchoolsOwnListWithClassAndName() {
    TrainingId id = planned(TrainingKind.STUDENTS);

    Listing listing = granted(csv(id, "電腦課簽到\n班級,座號,姓名,到場\n101,1,王小明,V\n１０１,2,陳小華,請假\n"));

    assertThat(listing.training().turnout()).isEqualTo(new Turnout(2, 1, 0));
  }

  @Test
  void shouldTellOfEachCellOfAFileWhatIsWrong() {
    TrainingId id = planned(TrainingKind.STUDENTS);

    assertThat(refused(csv(id, "學號,出席\ns1,可能\n學號?,出席\n=1+1,出席\n")).fields())
        .extracting(Problem.Field::chinese)
        .satisfiesExactly(
            one -> assertThat(one).startsWith("第 2 列「出席」"),
            one -> assertThat(one).startsWith("第 3 列「學號」"),
            one -> assertThat(one).startsWith("第 4 列「學號」"));
    assertThat(refused(csv(id, "學號,出席\ns1,出席\ns404,出席\n")).fields())
        .extracting(Problem.Field::chinese)
        .satisfiesExactly(one -> assertThat(one).startsWith("第 3 列"));
    assertThat(refused(csv(id, "學號,姓名\ns1,王小明\n")).fields())
        .extracting(one -> one.code().orElseThrow())
        .containsExactly("wrong-headers");
  }

  private Answer<Listing> csv(TrainingId id, String text) {
    return taking.record(
        ACTOR, id, 1, SheetType.CSV, text.getBytes(StandardCharsets.UTF_8), 0, NOW);
  }

  private Answer<Listing> record(TrainingId id, ListedRow... rows) {
    List<ListedRow> placed =
        IntStream.range(0, rows.length)
            .mapToObj(
                index ->
                    new ListedRow(
                        ListedRow.Place.ofRequest(index),
                        rows[index].number(),
                        rows[index].name(),
                        rows[index].className(),
                        rows[index].present()))
            .toList();
    return taking.record(ACTOR, id, 1, placed, 5, NOW);
  }

  private static ListedRow row(
      Optional<String> number, Optional<String> name, Optional<String> className, boolean present) {
    return new ListedRow(ListedRow.Place.ofRequest(0), number, name, className, present);
  }

  private TrainingId planned(TrainingKind kind) {
    return granted(
            planning.plan(
                ACTOR,
                new Plan(
                    kind,
                    "系統操作",
                    LocalDateTime.of(2026, 11, 19, 10, 10),
                    "電腦教室",
                    new Invited(Set.of(new Audience.Students()), "")),
                NOW))
        .id();
  }
}
