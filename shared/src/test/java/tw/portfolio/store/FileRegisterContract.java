package tw.portfolio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.Courses.HUA_PHYSICS;
import static tw.portfolio.school.Courses.MING_PHYSICS;
import static tw.portfolio.school.SchoolBuilder.NOW;
import static tw.portfolio.school.SchoolBuilder.SCHOOL;
import static tw.portfolio.school.Students.HUA;
import static tw.portfolio.school.Students.MING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.achievement.Achievement;
import tw.portfolio.domain.announcement.Announcement;
import tw.portfolio.domain.announcement.AnnouncementId;
import tw.portfolio.domain.announcement.Attachment;
import tw.portfolio.domain.announcement.Audience;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.domain.school.Window;
import tw.portfolio.domain.school.WindowKind;
import tw.portfolio.school.Achievements;
import tw.portfolio.school.Ids;
import tw.portfolio.school.Journey;
import tw.portfolio.school.SampleFiles;
import tw.portfolio.school.Staff;
import tw.portfolio.store.AchievementStore.AchievementWrite;
import tw.portfolio.store.AnnouncementStore.AnnouncementWrite;
import tw.portfolio.store.FileRegister.Share;

/** What an audit may rely on. */
public abstract class FileRegisterContract extends StoreContract {
  /** The files of the stores that were opened last. */
  protected abstract FileRegister files();

  /** Achievements beside the stores that were opened last. */
  protected abstract AchievementStore achievements();

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
    Achievement achievement = readyAchievement();
    PieceFile.Verified attached = attach();
    List<PieceFile.Verified> all =
        Stream.of(
                certified.piece().files().verified().stream(),
                arrived.piece().files().verified().stream(),
                verified(achievement),
                Stream.of(attached))
            .flatMap(files -> files)
            .toList();

    assertThat(all).hasSize(5);
    assertThat(inShares(1)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(inShares(5)).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void shouldHaveWhatIsKeptUntilOtherFilesHaveCome() {
    Achievement ready = readyAchievement();
    Achievement replaced =
        ready.awaiting(
            ready.allFiles().stream().map(PieceFile::declared).toList(),
            NOW.plusSeconds(60),
            NOW.plusSeconds(60));
    keep(Optional.of(ready), replaced, Deed.CHANGE);

    assertThat(inShares(1)).containsExactlyInAnyOrderElementsOf(verified(ready).toList());
  }

  private List<PieceFile.Verified> inShares(int of) {
    List<PieceFile.Verified> found = new ArrayList<>();
    IntStream.range(0, of).forEach(number -> files().each(new Share(number, of), found::addAll));
    return found;
  }

  private Achievement readyAchievement() {
    Achievement announced = Achievements.announced(1, FilePart.values());
    keep(Optional.empty(), announced, Deed.ANNOUNCE);
    Achievement ready = Achievements.arrived(announced);
    keep(Optional.of(announced), ready, Deed.ARRIVE);
    return ready;
  }

  private void keep(Optional<Achievement> before, Achievement after, Deed deed) {
    assertWritten(
        achievements()
            .write(
                new AchievementWrite(
                    before,
                    Optional.of(after),
                    line(after.id().subject(), deed),
                    before.isEmpty()
                        ? Optional.of(open(WindowKind.ACHIEVEMENT_UPLOAD))
                        : Optional.empty(),
                    Optional.empty())));
  }

  private static Stream<PieceFile.Verified> verified(Achievement achievement) {
    return achievement.everyFile().stream()
        .filter(PieceFile.Verified.class::isInstance)
        .map(PieceFile.Verified.class::cast);
  }

  private PieceFile.Verified attach() {
    PieceFile.Verified file =
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
            List.of(new Attachment.Here(file)),
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
                    line(subject, Deed.ANNOUNCE),
                    List.of(),
                    Optional.empty())));
    return file;
  }

  private static Change line(Subject subject, Deed deed) {
    return new Change(
        subject,
        NOW,
        new Author.Platform(),
        deed,
        Optional.empty(),
        Optional.of("一件"),
        "",
        Optional.empty());
  }
}
