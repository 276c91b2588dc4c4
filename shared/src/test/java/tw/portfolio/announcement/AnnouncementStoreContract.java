package tw.portfolio.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.announcement.Announcement.Notice;
import tw.portfolio.announcement.AnnouncementStore.AnnouncementWrite;
import tw.portfolio.attachment.Attachment;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.files.Crc32;
import tw.portfolio.kernel.files.FileNotice;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;

/** What every {@link AnnouncementStore} does. */
public abstract class AnnouncementStoreContract extends StoreContract {
  private static final ObjectKey KEY = new ObjectKey(SCHOOL, Ids.nth(501), 1, FilePart.DOCUMENT);
  private static final RecordedFile.Expected EXPECTED =
      new RecordedFile.Expected(RealFile.REPORT.declared(), KEY);

  private AnnouncementStore announcements;

  /** Announcements beside the stores that were opened last. */
  protected abstract AnnouncementStore announcements();

  /** What was done according to the school's history, oldest first. */
  protected abstract List<ChangeAction> actions(Subject subject);

  @BeforeEach
  void openTheAnnouncements() {
    announcements = announcements();
  }

  @Test
  void shouldListThemNewestFirst() {
    Announcement first = published(1, NOW);
    Announcement third = published(3, NOW.plusSeconds(2));
    Announcement second = published(2, NOW.plusSeconds(1));

    assertThat(announcements.all(SCHOOL)).containsExactly(third, second, first);
    assertThat(announcements.all(new SchoolCode("213304"))).isEmpty();
    assertThat(announcements.find(new SchoolCode("213304"), first.id())).isEmpty();
  }

  @Test
  void shouldKeepWhateverAnAnnouncementSays() {
    Announcement now = published(1, NOW);
    for (UnaryOperator<Announcement> step :
        List.<UnaryOperator<Announcement>>of(
            one -> one.changed(notice("改期"), NOW.plusSeconds(1)),
            one -> with(one, new Attachment.Awaited(EXPECTED, NOW.plusSeconds(60))),
            one -> with(one, new Attachment.Refused(KEY, EXPECTED.declared(), "damaged", "毀損")),
            one -> with(one, new Attachment.Here(verified())),
            one -> one.withdrawn(NOW.plusSeconds(2)))) {
      Announcement next = step.apply(now);
      assertWritten(write(Optional.of(now), next));
      assertThat(announcements.find(SCHOOL, now.id())).contains(next);
      now = next;
    }
  }

  @Test
  void shouldRefuseWhatIsNotAboutTheNewest() {
    Announcement first = published(1, NOW);
    Announcement second = first.changed(notice("改期"), NOW);
    assertWritten(write(Optional.of(first), second));

    assertThat(reasons(write(Optional.of(first), first.changed(notice("舊的"), NOW))))
        .containsExactly(new AnnouncementRefusal.AnnouncementDiffers(Optional.of(second)));
    assertThat(reasons(write(Optional.empty(), first)))
        .containsExactly(new AnnouncementRefusal.AnnouncementDiffers(Optional.of(second)));
    assertThat(actions(new Subject(SubjectKind.ANNOUNCEMENT, first.id().text()))).hasSize(2);
  }

  @Test
  void shouldFindTheWayFromAFileToItsAnnouncement() {
    Announcement first = published(1, NOW);
    Announcement waiting = with(first, new Attachment.Awaited(EXPECTED, NOW.plusSeconds(60)));
    assertWritten(write(first, waiting, Caps.OF_THE_REGULATION));

    assertThat(stores.owners().ownerOf(KEY)).contains(first.id().owner());
    assertThat(stores.owners().ownerOf(new ObjectKey(SCHOOL, Ids.nth(502), 1, FilePart.DOCUMENT)))
        .isEmpty();
  }

  @Test
  void shouldAnnounceFilesOnlyUnderTheCapsInForce() {
    Announcement first = published(1, NOW);
    Announcement waiting = with(first, new Attachment.Awaited(EXPECTED, NOW.plusSeconds(60)));
    Caps smaller = SomeCaps.usual().bytes(10, 10).build();

    assertThat(reasons(write(first, waiting, smaller)))
        .containsExactly(
            new AnnouncementRefusal.Settings(
                new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR))));
    assertThat(announcements.find(SCHOOL, first.id())).contains(first);
    assertThat(stores.owners().ownerOf(KEY)).isEmpty();
  }

  @Test
  void shouldFindThoseThatWaitForFiles() {
    Announcement first = published(1, NOW);
    Announcement waiting = with(first, new Attachment.Awaited(EXPECTED, NOW.plusSeconds(60)));
    assertWritten(write(Optional.of(first), waiting));

    assertThat(announcements.awaitingFilesSince(NOW)).isEmpty();
    assertThat(announcements.awaitingFilesSince(NOW.plusSeconds(1))).containsExactly(waiting);
    assertThat(stores.pieces().awaitingFilesSince(NOW.plusSeconds(1))).isEmpty();

    assertWritten(write(Optional.of(waiting), with(waiting, new Attachment.Here(verified()))));
    assertThat(announcements.awaitingFilesSince(NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  @Simultaneous
  void shouldLetOnlyOneOfManyEditorsWin() throws InterruptedException {
    Announcement first = published(1, NOW);
    List<Callable<WriteResult<AnnouncementRefusal>>> all =
        IntStream.range(0, 8)
            .<Callable<WriteResult<AnnouncementRefusal>>>mapToObj(
                number ->
                    () -> write(Optional.of(first), first.changed(notice("改 " + number), NOW)))
            .toList();

    assertThat(written(all)).isEqualTo(1);
    assertThat(announcements.find(SCHOOL, first.id()).orElseThrow().version()).isEqualTo(2);
  }

  private Announcement published(long number, Instant at) {
    Announcement anew =
        new Announcement(
            SCHOOL,
            new AnnouncementId(Ids.nth(500 + number)),
            1,
            1,
            notice("停電"),
            Attachments.NONE,
            Staff.LIN.id(),
            Staff.LIN.name(),
            at,
            at,
            Optional.empty());
    assertWritten(write(Optional.empty(), anew));
    return anew;
  }

  private static Announcement with(Announcement one, Attachment attachment) {
    return one.with(one.attachments().with(attachment));
  }

  private static Notice notice(String title) {
    return new Notice(
        title,
        "第一行\n第二行",
        new Audience(
            Set.of(
                new Audience.Students(),
                new Audience.OfRole(Role.HOMEROOM_TEACHER),
                new Audience.OfGrade(3),
                new Audience.OfClass("301"))),
        Window.ofDays(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30)));
  }

  private static RecordedFile.Verified verified() {
    return new RecordedFile.Verified(
        EXPECTED.declared(),
        KEY,
        new Md5("098f6bcd4621d373cade4e832627b4f6"),
        new Crc32("d87f7e0c"),
        new Seal("\"e\"", EXPECTED.declared().bytes(), NOW, "v1"),
        Set.of(FileNotice.LOCATION));
  }

  private WriteResult<AnnouncementRefusal> write(
      Optional<Announcement> before, Announcement after) {
    return announcements.write(
        new AnnouncementWrite(before, after, line(after), List.of(), Optional.empty()));
  }

  private WriteResult<AnnouncementRefusal> write(
      Announcement before, Announcement after, Caps believed) {
    return announcements.write(
        new AnnouncementWrite(
            Optional.of(before),
            after,
            line(after),
            List.of(KEY),
            Optional.of(
                new SettingsGuard(SCHOOL, YEAR, Staff.LIN.id(), believed, List.of(), NOW))));
  }

  private static Change line(Announcement after) {
    return new Change(
        new Subject(SubjectKind.ANNOUNCEMENT, after.id().text()),
        SchoolBuilder.NOW,
        new Author.Platform(),
        ChangeAction.CHANGE,
        Optional.empty(),
        Optional.of("停電"),
        "",
        Optional.empty());
  }
}
