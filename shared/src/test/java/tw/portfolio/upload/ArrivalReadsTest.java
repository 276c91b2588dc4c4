package tw.portfolio.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.announcement.Announcement;
import tw.portfolio.announcement.Announcement.Notice;
import tw.portfolio.announcement.AnnouncementId;
import tw.portfolio.announcement.AnnouncementStore;
import tw.portfolio.announcement.AnnouncementStore.AnnouncementWrite;
import tw.portfolio.announcement.AttachmentHolders;
import tw.portfolio.announcement.Audience;
import tw.portfolio.announcement.memory.MemoryAnnouncements;
import tw.portfolio.attachment.Attachment;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.CountedCalls;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Window;
import tw.portfolio.upload.ReceivingFiles.Receipt;
import tw.portfolio.work.PieceHolders;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.achievement.AchievementScene;

/** A file's key leads to its record in two reads, of whatever kind that is; then it is written. */
class ArrivalReadsTest {
  private static final String[] TWO_READS_AND_A_WRITE = {"ownerOf", "find", "write"};

  private final Campus campus = new Campus();
  private final CountedCalls counted = new CountedCalls();
  private final AnnouncementStore announcements = new MemoryAnnouncements(campus.school());

  @Test
  void shouldReadTwiceBeforeTheVerdictOnAnOutcome() {
    assertThat(arrive(Campus.key(campus.reserved(Courses.MING_PHYSICS, REPORT), FilePart.DOCUMENT)))
        .isEqualTo(Receipt.COMPLETE);

    assertThat(counted.calls()).containsExactly(TWO_READS_AND_A_WRITE);
  }

  @Test
  void shouldReadTwiceBeforeTheVerdictOnAnAchievement() {
    AchievementScene scene = new AchievementScene(campus);

    assertThat(arrive(AchievementScene.key(scene.announced(REPORT), FilePart.DOCUMENT)))
        .isEqualTo(Receipt.COMPLETE);

    assertThat(counted.calls()).containsExactly(TWO_READS_AND_A_WRITE);
  }

  @Test
  void shouldReadTwiceBeforeTheVerdictOnAnAttachment() {
    ObjectKey key = new ObjectKey(SCHOOL, Ids.nth(501), 1, FilePart.DOCUMENT);
    announced(key);

    assertThat(arrive(key)).isEqualTo(Receipt.COMPLETE);

    assertThat(counted.calls()).containsExactly(TWO_READS_AND_A_WRITE);
  }

  @Test
  void shouldReadOnceWhereNothingWasAnnounced() {
    assertThat(arrive(new ObjectKey(SCHOOL, Ids.nth(502), 1, FilePart.DOCUMENT)))
        .isEqualTo(Receipt.UNAWAITED);

    assertThat(counted.calls()).containsExactly("ownerOf");
  }

  private Receipt arrive(ObjectKey key) {
    campus.files().put(key, REPORT.bytes(), campus.now());
    return new ReceivingFiles(
            new AllFileHolders(
                counted.of(FileOwners.class, campus.school()),
                new PieceHolders(counted.of(PieceStore.class, campus.school())),
                new AttachmentHolders(counted.of(AnnouncementStore.class, announcements))),
            campus.files(),
            Campus.inspection(),
            campus.school(),
            campus.scan(),
            campus.endings())
        .arrived(key, campus.now());
  }

  private void announced(ObjectKey key) {
    Announcement announcement =
        new Announcement(
            SCHOOL,
            new AnnouncementId(Ids.nth(500)),
            1,
            1,
            new Notice(
                "停電",
                "明天停電",
                new Audience(Set.of(new Audience.Students())),
                Window.ofDays(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30))),
            Attachments.NONE.with(
                new Attachment.Awaited(
                    new RecordedFile.Expected(REPORT.declared(), key), NOW.plusSeconds(60))),
            Staff.LIN.id(),
            Staff.LIN.name(),
            NOW,
            NOW,
            Optional.empty());
    Change line =
        new Change(
            new Subject(SubjectKind.ANNOUNCEMENT, announcement.id().text()),
            NOW,
            Author.of(Staff.actor(Staff.LIN)),
            ChangeAction.ANNOUNCE,
            Optional.empty(),
            Optional.of("停電"),
            "",
            Optional.empty());
    announcements.write(
        new AnnouncementWrite(
            Optional.empty(), announcement, line, List.of(key), Optional.empty()));
  }
}
