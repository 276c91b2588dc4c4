package tw.portfolio.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.announcement.Audience;
import tw.portfolio.attachment.memory.MemoryFolders;
import tw.portfolio.calendar.KeepingPlan;
import tw.portfolio.calendar.memory.MemoryPlans;
import tw.portfolio.campus.Campus;
import tw.portfolio.feed.FeedEvent.Time.Days;
import tw.portfolio.feed.FeedEvent.Time.Moment;
import tw.portfolio.group.HoldingMeetings;
import tw.portfolio.group.KeepingGroup;
import tw.portfolio.group.Meeting;
import tw.portfolio.group.Seat;
import tw.portfolio.group.Tenure;
import tw.portfolio.group.memory.MemoryGroups;
import tw.portfolio.samples.AYear;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.ExtendingWindows.ExtensionRequest;
import tw.portfolio.settings.ExtendingWindows.Who;
import tw.portfolio.settings.Extension;
import tw.portfolio.training.PlanningTrainings;
import tw.portfolio.training.Training;
import tw.portfolio.training.TrainingKind;
import tw.portfolio.training.memory.MemoryTrainings;

class ReadingFeedTest {
  private static final Person SECRETARY = Offices.office(301, "蔡主任", Role.ACADEMIC_DIRECTOR);
  private static final Days ORDINARY = days("2027-04-01", "2027-07-14");
  private static final Days OF_SENIORS = days("2027-03-01", "2027-05-14");

  private final Campus campus =
      new Campus(Seniors.aSchool().withStaff(Offices.REGISTRAR, SECRETARY).withWindows(windows()));
  private final MemoryPlans plans = new MemoryPlans(campus.school());
  private final MemoryGroups groups = new MemoryGroups(campus.school());
  private final MemoryTrainings trainings = new MemoryTrainings(campus.school());
  private final ReadingFeed reading =
      new ReadingFeed(plans, groups, trainings, campus.school(), Seniors.GRADES);

  private static Map<WindowKey, Window> windows() {
    Map<WindowKey, Window> windows = new HashMap<>(AYear.usual().request().windows());
    windows.put(AYear.key("upload2Seniors"), Window.ofDays(OF_SENIORS.first(), OF_SENIORS.last()));
    return windows;
  }

  private static Days days(String first, String last) {
    return new Days(LocalDate.parse(first), LocalDate.parse(last));
  }

  private List<FeedEvent> feed(Person person) {
    return reading.of(person, NOW);
  }

  private FeedEvent event(Person person, String known) {
    return feed(person).stream()
        .filter(one -> one.uid().contains("-" + known + "@"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> titles(Person person) {
    return feed(person).stream().map(FeedEvent::title).toList();
  }

  @Test
  void shouldTellStudentsOfTheWindowsThatCountForThem() {
    assertThat(event(Students.MING, "window-upload2").time()).isEqualTo(ORDINARY);
    assertThat(event(Seniors.HAN, "window-upload2").time()).isEqualTo(OF_SENIORS);
    assertThat(event(Seniors.HAN, "window-upload2").title()).isEqualTo("下學期課程學習成果上傳（高三）");
    assertThat(event(Seniors.HOMEROOM, "window-upload2").time()).isEqualTo(OF_SENIORS);
    assertThat(titles(Students.MING))
        .contains("課程學習成果勾選", "課程學習成果收訖確認")
        .doesNotContain("上學期課程學習成果認證", "自傳與學習計畫");
    assertThat(titles(Seniors.HAN)).contains("自傳與學習計畫");
  }

  @Test
  void shouldTellTeachersWhenToCertifyAndDeputiesOfNothingOfOthers() {
    assertThat(titles(Staff.LIN))
        .contains("上學期課程學習成果認證", "下學期課程學習成果認證", "認證")
        .doesNotContain("上學期課程學習成果上傳", "學籍資料");
    Person deputy = Offices.holding(Staff.DEPUTY, Role.INFORMATION_HEAD);
    assertThat(titles(deputy)).doesNotContain("上學期課程學習成果認證", "認證");
  }

  @Test
  void shouldTellOfficesOfTheirRowsAndWhatIsDone() {
    FeedEvent before = event(Offices.REGISTRAR, "plan-register-8-8");
    assertThat(before.title()).isEqualTo("學籍資料");
    assertThat(before.time()).isEqualTo(days("2026-08-01", "2026-08-31"));
    assertThat(titles(Offices.REGISTRAR)).doesNotContain("工作小組會議", "出缺勤紀錄");

    granted(
        new KeepingPlan(plans, new MemoryFolders(campus.school()), campus.school(), campus.school())
            .mark(Staff.actor(Offices.REGISTRAR), YEAR, "register", "8-8", 0, true, "好", NOW));

    FeedEvent after = event(Offices.REGISTRAR, "plan-register-8-8");
    assertThat(after.title()).isEqualTo("（已完成）學籍資料");
    assertThat(after.uid()).isEqualTo(before.uid());
    assertThat(after.sequence()).isGreaterThan(before.sequence());
  }

  @Test
  void shouldTellMembersAloneWhenTheGroupMeets() {
    granted(
        new KeepingGroup(groups, campus.school())
            .keep(
                Staff.actor(SECRETARY),
                0,
                List.of(
                    new Tenure(
                        Seat.STUDENT,
                        "王小明",
                        Optional.of(Students.MING.id()),
                        LocalDate.of(2026, 8, 1),
                        Optional.empty())),
                "新學年",
                NOW));
    LocalDateTime starts = LocalDateTime.of(2026, 12, 19, 10, 0);
    Meeting planned =
        granted(
            new HoldingMeetings(groups, campus.school(), campus.secrets())
                .plan(Staff.actor(SECRETARY), new Meeting.Plan(starts, "校史室", "一、工作期程"), NOW));

    FeedEvent meeting = event(Students.MING, "meeting-" + planned.id());
    assertThat(meeting.time()).isEqualTo(new Moment(starts));
    assertThat(meeting.place()).isEqualTo("校史室");
    assertThat(meeting.cancelled()).isFalse();
    assertThat(titles(SECRETARY)).contains(meeting.title());
    assertThat(titles(Students.HUA)).doesNotContain(meeting.title());
    assertThat(titles(Staff.LIN)).doesNotContain(meeting.title());
  }

  @Test
  void shouldTellOfTrainingsThoseWhomTheyAreForAndWhoHoldsThem() {
    Training planned = briefing("高三選課說明會", new Audience.OfGrade(3));
    FeedEvent before = event(Seniors.HAN, "training-" + planned.id());
    assertThat(before.title()).isEqualTo("高三選課說明會");
    assertThat(before.time()).isEqualTo(new Moment(planned.plan().starts()));
    assertThat(before.place()).isEqualTo("禮堂");
    assertThat(titles(SECRETARY)).contains(before.title());
    assertThat(titles(Seniors.HOMEROOM)).contains(before.title());
    assertThat(titles(Students.MING)).doesNotContain(before.title());
    assertThat(titles(Offices.REGISTRAR)).doesNotContain(before.title());

    granted(planning().cancel(Staff.actor(SECRETARY), planned.id(), 1, "颱風", NOW));

    FeedEvent after = event(Seniors.HAN, "training-" + planned.id());
    assertThat(after.cancelled()).isTrue();
    assertThat(after.uid()).isEqualTo(before.uid());
    assertThat(after.sequence()).isGreaterThan(before.sequence());
  }

  private PlanningTrainings planning() {
    return new PlanningTrainings(trainings, campus.school(), Seniors.GRADES, campus.secrets());
  }

  private Training briefing(String title, Audience.Group invited) {
    return granted(
        planning()
            .plan(
                Staff.actor(SECRETARY),
                new Training.Plan(
                    TrainingKind.ELECTIVES,
                    title,
                    LocalDateTime.of(2027, 5, 3, 10, 0),
                    "禮堂",
                    new Training.Invited(Set.of(invited), "")),
                NOW));
  }

  @Test
  void shouldTellAStudentOfMoreTimeThatOnlyThatStudentHas() {
    Extension given =
        granted(
            campus
                .extending()
                .give(
                    Staff.actor(SECRETARY),
                    new ExtensionRequest(
                        YEAR,
                        AYear.key("upload1"),
                        new Who.Student(Students.MING.id()),
                        LocalDate.of(2027, 2, 10),
                        "住院治療"),
                    NOW));

    FeedEvent event = event(Students.MING, "extension-" + given.id());
    assertThat(event.title()).isEqualTo("上學期課程學習成果上傳（個別延長）");
    assertThat(event.details()).doesNotContain("住院");
    assertThat(event.time()).isEqualTo(days("2026-11-20", "2027-02-10"));
    assertThat(titles(Students.HUA)).doesNotContain(event.title());

    granted(campus.extending().withdraw(Staff.actor(SECRETARY), given.id(), "已返校", NOW));
    assertThat(titles(Students.MING)).doesNotContain(event.title());
  }

  @Test
  void shouldBeReadByOtherProgramsWithEachThingUnderTheNameItHadBefore() {
    briefing("選課說明會", new Audience.Everyone());
    for (Person person : List.of(Students.MING, Staff.LIN, SECRETARY, Seniors.HOMEROOM)) {
      List<FeedEvent> events = feed(person);
      List<String> names = names(CalendarText.of(events, NOW));

      assertThat(names).isEqualTo(events.stream().map(FeedEvent::uid).toList());
      assertThat(names).isNotEmpty().doesNotHaveDuplicates();
      assertThat(names(CalendarText.of(feed(person), NOW.plus(Duration.ofDays(1)))))
          .isEqualTo(names);
    }
  }

  private static List<String> names(String text) {
    return ReadCalendar.of(text).getEvents().stream().map(one -> one.getUid().getValue()).toList();
  }
}
