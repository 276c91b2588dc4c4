package tw.portfolio.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.announcement.Announcement;
import tw.portfolio.announcement.AnnouncementId;
import tw.portfolio.announcement.AnnouncementStore;
import tw.portfolio.announcement.AnnouncementStore.AnnouncementWrite;
import tw.portfolio.announcement.Audience;
import tw.portfolio.attachment.Attachment;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.audit.FileRegister.Share;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Window;
import tw.portfolio.work.Piece;
import tw.portfolio.work.WorkKind;

/** What an audit may rely on. */
public abstract class FileRegisterContract extends StoreContract {
  /** The files of the stores that were opened last. */
  protected abstract FileRegister files();

  /** Announcements beside the stores that were opened last. */
  protected abstract AnnouncementStore announcements();

  @Test
  void shouldHaveNoFileInASchoolWhereNothingHasArrived() {
    journey(MING, MING_PHYSICS).reserve();

    assertThat(inShares(1)).isEmpty();
  }

  @Test
  void shouldHaveEveryFileOnceHoweverManySharesThereAre() {
    Journey certified = journey(MING, MING_PHYSICS).certified();
    Journey arrived = journey(HUA, HUA_PHYSICS).reserve().arrive();
    Journey achievement = journey(WorkKind.ACHIEVEMENT).reserve().arrive();
    RecordedFile.Verified attached = attach();
    List<RecordedFile.Verified> all =
        Stream.of(
                certified.piece().files().verified().stream(),
                arrived.piece().files().verified().stream(),
                achievement.piece().files().verified().stream(),
                Stream.of(attached))
            .flatMap(files -> files)
            .toList();

    assertThat(all).hasSize(4);
    assertThat(inShares(1)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(inShares(5)).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void shouldHaveWhatIsKeptUntilOtherFilesHaveCome() {
    Piece ready = journey(WorkKind.ACHIEVEMENT).reserve().arrive().piece();
    Piece replaced =
        ready.awaiting(
            ready.files().all().stream().map(RecordedFile::declared).toList(),
            NOW.plusSeconds(60),
            NOW.plusSeconds(60));
    assertWritten(write(Optional.of(ready), Optional.of(replaced)));

    assertThat(inShares(1)).containsExactlyInAnyOrderElementsOf(ready.files().verified());
  }

  private List<RecordedFile.Verified> inShares(int of) {
    List<RecordedFile.Verified> found = new ArrayList<>();
    IntStream.range(0, of).forEach(number -> files().each(new Share(number, of), found::addAll));
    return found;
  }

  private RecordedFile.Verified attach() {
    RecordedFile.Verified file =
        SampleFiles.verified(new ObjectKey(SCHOOL, Ids.nth(501), 1, FilePart.DOCUMENT), NOW);
    Announcement announcement =
        new Announcement(
            SCHOOL,
            new AnnouncementId(Ids.nth(500)),
            1,
            1,
            new Announcement.Notice(
                "停電",
                "本週六停電",
                new Audience(Set.of(new Audience.Students())),
                Window.ofDays(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30))),
            Attachments.NONE.with(new Attachment.Here(file)),
            Staff.LIN.id(),
            Staff.LIN.name(),
            NOW,
            NOW,
            Optional.empty());
    Subject subject = new Subject(SubjectKind.ANNOUNCEMENT, announcement.id().text());
    assertWritten(
        announcements()
            .write(
                new AnnouncementWrite(
                    Optional.empty(),
                    announcement,
                    line(subject, ChangeAction.ANNOUNCE),
                    List.of(),
                    Optional.empty())));
    return file;
  }

  private static Change line(Subject subject, ChangeAction action) {
    return new Change(
        subject,
        NOW,
        new Author.Platform(),
        action,
        Optional.empty(),
        Optional.of("一件"),
        "",
        Optional.empty());
  }
}
