package tw.portfolio.group;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.attachment.ArrivingFiles;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.attachment.KeepingFolders;
import tw.portfolio.attachment.memory.MemoryFolders;
import tw.portfolio.campus.Campus;
import tw.portfolio.group.Meeting.Attendance;
import tw.portfolio.group.Meeting.Minutes;
import tw.portfolio.group.Meeting.Plan;
import tw.portfolio.group.memory.MemoryGroups;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.upload.FileLinks;

class AttachingToMeetingsTest {
  private static final Person SECRETARY = Offices.office(301, "蔡主任", Role.ACADEMIC_DIRECTOR);
  private static final Actor KEEPER = Staff.actor(SECRETARY);
  private static final Actor PRINCIPAL = Staff.actor(Offices.PRINCIPAL);
  private static final Actor MING = Students.actor(Students.MING);
  private static final Plan YESTERDAY =
      new Plan(LocalDateTime.of(2026, 11, 19, 10, 0), "校史室", "一、工作期程");
  private static final Minutes MINUTES =
      new Minutes(
          List.of(new Attendance(Seat.PRINCIPAL, "洪校長", Presence.PRESENT)), List.of("通過"), "散會");

  private final Campus campus = new Campus(Offices.aSchool().withStaff(SECRETARY));
  private final MemoryGroups groups = new MemoryGroups(campus.school());
  private final MemoryFolders folders = new MemoryFolders(campus.school());
  private final ArrivingFiles arriving = new ArrivingFiles(campus, folders);
  private final HoldingMeetings holding =
      new HoldingMeetings(groups, campus.school(), campus.secrets());
  private final AttachingToMeetings attaching =
      new AttachingToMeetings(
          groups,
          campus.school(),
          new KeepingFolders(
              folders,
              campus.files(),
              new FileLinks(new SealReader(campus.files()), campus.files()),
              new SettingsCache(campus.school()),
              campus.secrets()));

  private MeetingId planned() {
    return granted(holding.plan(KEEPER, YESTERDAY, campus.now())).id();
  }

  @Test
  void shouldGiveFilesToMembersAlone() {
    MeetingId meeting = planned();
    String id = attached(meeting);
    arriving.arrive(id, REPORT.bytes());

    assertThat(granted(download(PRINCIPAL, meeting, id)).url()).isNotNull();
    assertThat(kind(download(Staff.actor(Staff.LIN), meeting, id)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(download(MING, meeting, id))).isEqualTo(ProblemKind.NOT_PERMITTED);

    granted(
        new KeepingGroup(groups, campus.school())
            .keep(
                KEEPER,
                0,
                List.of(
                    new Tenure(
                        Seat.STUDENT,
                        "王小明",
                        Optional.of(Students.MING.id()),
                        LocalDate.of(2026, 8, 1),
                        Optional.empty())),
                "新學年",
                campus.now()));
    assertThat(granted(download(MING, meeting, id)).url()).isNotNull();
    assertThat(attaching.all(SCHOOL)).containsOnlyKeys(meeting.text());
  }

  @Test
  void shouldLeaveWhatIsApprovedAsItWasApproved() {
    MeetingId meeting = planned();
    granted(holding.record(KEEPER, meeting, 1, MINUTES, campus.now()));
    String id = attached(meeting);
    granted(holding.approve(PRINCIPAL, meeting, 2, campus.now()));

    assertThat(kind(attach(KEEPER, meeting))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(kind(attaching.detach(KEEPER, meeting, id, campus.now())))
        .isEqualTo(ProblemKind.WRONG_STATE);
    // What was on its way when it was approved still comes.
    arriving.arrive(id, REPORT.bytes());
    assertThat(attaching.of(SCHOOL, meeting).readable()).hasSize(1);
  }

  @Test
  void shouldLetTheSecretaryAloneAttach() {
    MeetingId meeting = planned();
    assertThat(kind(attach(PRINCIPAL, meeting))).isEqualTo(ProblemKind.NOT_PERMITTED);
    String id = attached(meeting);
    assertThat(kind(attaching.detach(PRINCIPAL, meeting, id, campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);

    assertThat(granted(attaching.detach(KEEPER, meeting, id, campus.now())))
        .isEqualTo(Attachments.NONE);
    granted(holding.cancel(KEEPER, meeting, 1, "改期", campus.now()));
    assertThat(kind(attach(KEEPER, meeting))).isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldNameThemOnThePrintedMinutes() {
    MeetingId meeting = planned();
    arriving.arrive(attached(meeting), REPORT.bytes());

    Meeting found = groups.of(SCHOOL).meeting(meeting).orElseThrow();
    assertThat(MinutesPage.of("校名", found, attaching.of(SCHOOL, meeting)).toString())
        .contains("附件：" + REPORT.declared().name().text());
  }

  private Answer<Attachments> attach(Actor actor, MeetingId meeting) {
    return attaching.attach(actor, meeting, List.of(REPORT.declared()), campus.now());
  }

  private String attached(MeetingId meeting) {
    return granted(attach(KEEPER, meeting)).all().getLast().id();
  }

  private Answer<DownloadLink> download(Actor actor, MeetingId meeting, String id) {
    return attaching.download(actor, meeting, id, campus.now());
  }
}
