package tw.portfolio.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.attachment.AnnouncingAttachments;
import tw.portfolio.attachment.ArrivingFiles;
import tw.portfolio.attachment.Attachment;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.attachment.FolderHolders;
import tw.portfolio.attachment.KeepingFolders;
import tw.portfolio.attachment.memory.MemoryFolders;
import tw.portfolio.calendar.memory.MemoryPlans;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.upload.AllFileHolders;
import tw.portfolio.upload.FileLinks;
import tw.portfolio.upload.ReceivingFiles.Receipt;
import tw.portfolio.upload.SweepingReservations;

class AttachingToRowsTest {
  private static final Actor DIRECTOR = Staff.actor(Staff.DIRECTOR);
  private static final Actor REGISTRAR = Staff.actor(Offices.REGISTRAR);
  private static final Actor LIN = Staff.actor(Staff.LIN);
  private static final Subject PLAN = new Subject(SubjectKind.CALENDAR, YEAR.toString());

  private final Campus campus =
      new Campus(SchoolBuilder.aSchool().withStaff(Offices.REGISTRAR, Staff.DIRECTOR));
  private final MemoryPlans plans = new MemoryPlans(campus.school());
  private final MemoryFolders folders = new MemoryFolders(campus.school());
  private final ArrivingFiles arriving = new ArrivingFiles(campus, folders);
  private final AttachingToRows attaching =
      new AttachingToRows(
          plans,
          campus.school(),
          campus.school(),
          new KeepingFolders(
              folders,
              campus.files(),
              new FileLinks(new SealReader(campus.files()), campus.files()),
              new SettingsCache(campus.school()),
              campus.secrets()));

  @Test
  void shouldGiveAFileToAllOfTheStaffOnceItIsVerified() {
    String id = attached(REGISTRAR, REPORT);
    assertThat(inTheRow().awaited()).hasSize(1);
    assertThat(kind(download(LIN, id))).isEqualTo(ProblemKind.NOT_FOUND);

    assertThat(arriving.arrive(id, REPORT.bytes())).isEqualTo(Receipt.COMPLETE);

    assertThat(inTheRow().readable()).extracting(Attachment::id).containsExactly(id);
    assertThat(granted(download(LIN, id)).url()).isNotNull();
    assertThat(kind(download(Students.actor(Students.MING), id)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(MemoryChanges.about(campus.school(), PLAN))
        .extracting(Change::action)
        .containsExactly(ChangeAction.ANNOUNCE, ChangeAction.ARRIVE);
    assertThat(MemoryChanges.about(campus.school(), PLAN).getLast().to())
        .contains("學籍資料（8月）：附件 1 個");
  }

  @Test
  void shouldKeepAFileThatIsNotWhatItSaidFromEverybodyAndSayWhy() {
    String id = attached(REGISTRAR, REPORT);

    assertThat(arriving.arrive(id, new byte[] {1, 2, 3})).isEqualTo(Receipt.REFUSED);

    assertThat(inTheRow().find(id).orElseThrow()).isInstanceOf(Attachment.Refused.class);
    assertThat(kind(download(REGISTRAR, id))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(campus.files().seal(AnnouncingAttachments.key(SCHOOL, id))).isEmpty();
  }

  @Test
  void shouldTakeAwayWhatIsTakenAwayWithItsFile() {
    String id = attached(REGISTRAR, REPORT);
    arriving.arrive(id, REPORT.bytes());

    assertThat(granted(detach(DIRECTOR, id))).isEqualTo(Attachments.NONE);

    assertThat(campus.files().seal(AnnouncingAttachments.key(SCHOOL, id))).isEmpty();
    assertThat(kind(detach(DIRECTOR, id))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(download(LIN, id))).isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldForgetAFileThatNeverComes() {
    attached(REGISTRAR, REPORT);
    campus.pass(Duration.ofHours(2));

    new SweepingReservations(
            new AllFileHolders(campus.school(), new FolderHolders(folders)),
            campus.files(),
            _ -> {})
        .sweep(campus.now());

    assertThat(inTheRow()).isEqualTo(Attachments.NONE);
  }

  @Test
  void shouldLetTheOfficeAndTheDirectorAttachDocumentsAndNobodyElse() {
    assertThat(kind(attach(LIN, "8-8", REPORT))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(attach(REGISTRAR, "9-9", REPORT))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(attach(REGISTRAR, "8-8", RealFile.RECORDING))).isEqualTo(ProblemKind.INVALID);

    granted(attach(DIRECTOR, "8-8", REPORT, REPORT, REPORT, REPORT, REPORT));

    assertThat(kind(attach(REGISTRAR, "8-8", REPORT))).isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(kind(detach(LIN, inTheRow().all().getFirst().id())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldNotLoseAttachmentsByAnotherPlan() {
    KeepingPlan keeping = new KeepingPlan(plans, folders, campus.school(), campus.school());
    List<PlanRow> others =
        RegulationPlan.ROWS.stream().filter(row -> !row.id().equals("register")).toList();
    String id = attached(REGISTRAR, REPORT);

    assertThat(kind(keeping.plan(DIRECTOR, YEAR, 0, others, "會議決議", campus.now())))
        .isEqualTo(ProblemKind.WRONG_STATE);
    granted(detach(REGISTRAR, id));
    granted(keeping.plan(DIRECTOR, YEAR, 0, others, "會議決議", campus.now()));
  }

  private Answer<Attachments> attach(Actor actor, String time, RealFile... files) {
    return attaching.attach(
        actor,
        YEAR,
        "register",
        time,
        Stream.of(files).map(RealFile::declared).toList(),
        campus.now());
  }

  private String attached(Actor actor, RealFile file) {
    return granted(attach(actor, "8-8", file)).all().getLast().id();
  }

  private Answer<Attachments> detach(Actor actor, String id) {
    return attaching.detach(actor, YEAR, "register", "8-8", id, campus.now());
  }

  private Answer<DownloadLink> download(Actor actor, String id) {
    return attaching.download(actor, YEAR, "register", "8-8", id, campus.now());
  }

  private Attachments inTheRow() {
    return new ReadingPlan(plans, campus.school())
        .of(SCHOOL, YEAR).entries().stream()
            .filter(entry -> entry.row().id().equals("register"))
            .map(attaching.of(SCHOOL, YEAR)::to)
            .findFirst()
            .orElseThrow();
  }
}
